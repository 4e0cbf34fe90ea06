'use strict';
/**
 * Records the server's responses: Hermes' shell has no network. The bytes are cut into uneven chunks, the
 * same in every recording, in the middle of lines and characters.
 */
const { startServer, PROMPTS } = require('./server');

const SIZES = [1, 7, 3, 19, 2, 40, 11];

function cut(bytes) {
  const chunks = [];
  for (let at = 0, i = 0; at < bytes.length; at += SIZES[i++ % SIZES.length]) {
    chunks.push([...bytes.subarray(at, at + SIZES[i % SIZES.length])]);
  }
  return chunks;
}

/** The module `recording` of the bundle. */
exports.record = async function record() {
  const server = await startServer();
  const { port } = server.address();
  const recording = {};
  for (const prompt of [...PROMPTS, 'missing']) {
    const response = await fetch(`http://127.0.0.1:${port}/?prompt=${prompt}`);
    const bytes = new Uint8Array(await response.arrayBuffer());
    recording[prompt] = { status: response.status, chunks: cut(bytes) };
  }
  await new Promise((resolve) => server.close(resolve));
  return `exports.__esModule = true;\nexports.default = ${JSON.stringify(recording)};\n`;
};
