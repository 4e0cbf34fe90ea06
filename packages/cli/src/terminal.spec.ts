/** `yield-from doctor | head -1`: the reader of a pipe may leave before the command has said everything. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';

const ROOT = join(__dirname, '../../..');
const MAIN = `
const { processTerminal } = require(${JSON.stringify(join(__dirname, 'terminal.ts'))});
const terminal = processTerminal();
process.stdin.resume().on('end', () => {
  terminal.out('nobody reads this\\n');
  setImmediate(() => {
    terminal.out('nor this\\n');
    process.exitCode = 3;
  });
});`;

it('a pipe whose reader has left is no error', async () => {
  const child = spawn(
    process.execPath,
    ['--import', join(ROOT, 'node_modules/tsx/dist/loader.mjs'), '-e', MAIN],
    { env: { ...process.env, TSX_TSCONFIG_PATH: join(ROOT, 'tsconfig.json') } },
  );
  let said = '';
  child.stderr.on('data', (text) => (said += String(text)));
  child.stdout.destroy();
  await once(child.stdout, 'close');
  child.stdin.end();
  const [code] = (await once(child, 'close')) as [number];
  expect([code, said]).toEqual([3, '']);
}, 120_000);
