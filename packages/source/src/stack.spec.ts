/** An error thrown in a lowered function: Node maps its stack to the user's function and line. */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { lowerSource, mapComment } from './index';

const SOURCE = `const { async_generator, yield_ } = require('@yield-from/runtime');

exports.reader = reader;
async function* reader() {
  yield 1;
  fail('in the declaration');
}
class Reader {
  async *read() {
    yield 1;
    fail('in the method');
  }
}
exports.method = () => new Reader().read();
const marked = async_generator(async () => {
  await yield_(1);
  fail('in the marked one');
});
exports.marked = marked;
function fail(message) {
  throw new Error(message);
}
`;

/** Just enough of a runtime to run a step function until it throws. */
const STUB = `
const start = (kind, step) => {
  const frame = { state: 0, value: undefined, region: 0 };
  while (step(frame) === 2);
};
const checkContract = () => {}, createKind = () => ({}), defineMethod = () => {}, define = (factory) => factory({});
module.exports = { checkContract, start, createKind, defineMethod, define, defineAsyncGenerator: define };
`;

const MAIN = `
const program = require('./program.js');
for (const name of ['reader', 'method', 'marked']) {
  try { program[name](); } catch (error) { console.log(error.stack.split('\\n')[2].trim()); }
}
`;

it('names the function and the line', () => {
  const folder = mkdtempSync(join(tmpdir(), 'yield-from-stack-'));
  try {
    const options = { runtime: { import: './stub.js' }, modules: ['@yield-from/runtime'] };
    const { code, map } = lowerSource(SOURCE, { filename: join(folder, 'source.js'), options });
    if (!map) throw new Error('nothing was lowered');
    writeFileSync(join(folder, 'program.js'), code + mapComment(map));
    writeFileSync(join(folder, 'source.js'), SOURCE);
    writeFileSync(join(folder, 'stub.js'), STUB);
    writeFileSync(join(folder, 'main.js'), MAIN);
    const args = ['--enable-source-maps', join(folder, 'main.js')];
    const lines = execFileSync(process.execPath, args, { encoding: 'utf8' }).trim().split('\n');
    expect(lines.map((line) => line.replace(/\(.*[\\/]/, '('))).toEqual([
      'at reader (source.js:6:3)',
      'at read (source.js:11:5)',
      'at marked (source.js:17:3)',
    ]);
  } finally {
    rmSync(folder, { recursive: true });
  }
});
