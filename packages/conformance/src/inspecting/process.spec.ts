/** `@yield-from/runtime/debug` in a process of its own: on a signal, behind a garbage collection, and in Jest. */
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { lowerSource } from '@yield-from/estree';

const PROGRAM = `
async function* lines(source) {
  for await (const x of source) yield x;
}
async function* read(p) {
  try {
    yield 1;
    await p;
  } finally {
    read.closed = true;
  }
}
async function main(p) {
  for await (const x of lines(read(p))) x;
}
async function poll(left, resources, last, fails) {
  const resource = {};
  resources.push(new WeakRef(resource));
  await 0;
  if (left > 0) poll(left - 1, resources, last, fails);
  else await last;
  if (fails) throw resource;
}
module.exports = { lines, read, main, poll };
`;

const folder = realpathSync(mkdtempSync(join(tmpdir(), 'yield-from-debug-')));
const runtime = join(folder, 'node_modules', '@yield-from', 'runtime');
afterAll(() => rmSync(folder, { recursive: true }));

function write(file: string, text: string): void {
  mkdirSync(dirname(join(folder, file)), { recursive: true });
  writeFileSync(join(folder, file), text);
}

function node(...args: readonly string[]): { out: string; err: string; status: number | null } {
  const { stdout, stderr, status } = spawnSync(process.execPath, args, {
    cwd: folder,
    encoding: 'utf8',
    timeout: 60_000,
  });
  return { out: stdout, err: stderr, status };
}

beforeAll(() => {
  const script = join(__dirname, '../../../runtime/scripts/modules.mjs');
  expect(node(script, runtime, 'index', 'inspect', 'debug').status).toBe(0);
  const { code } = lowerSource(PROGRAM, {
    filename: 'program.js',
    otherwise: 'script',
    options: { debug: true, asyncFunctions: true },
  });
  write('program.js', code);
});

jest.setTimeout(120_000);

it('prints on a signal, and goes on', () => {
  write(
    'hangs.js',
    `require('@yield-from/runtime/debug');
const { main } = require('./program');
process.once('SIGUSR2', () => setImmediate(() => console.log('goes on')));
main(new Promise((resolve) => setTimeout(resolve, 2 ** 30).unref()));
// (What the process lives by.)
const alive = setInterval(() => {}, 2 ** 30);
process.once('SIGUSR2', () => clearInterval(alive));
setImmediate(() => process.kill(process.pid, 'SIGUSR2'));
`,
  );
  const { out, err, status } = node('hangs.js');
  expect(status).toBe(0);
  expect(out).toBe('goes on\n');
  expect(err.replace(/\d+ms/g, '…').split('\n')).toEqual([
    '#1 lines  waiting … on #2 read  program.js:3:20',
    '   awaited by #3 main  program.js:14:20',
    '#2 read  waiting … on a promise  program.js:8:5',
    '   awaited by #1 lines  program.js:3:20',
    '',
  ]);
});

it('leaves a signal to who listens to it already, and to who asks for it', () => {
  write(
    'signals.js',
    `process.on('SIGUSR2', () => {});
const { dumpOnSignal } = require('@yield-from/runtime/debug');
const listeners = () => ['SIGUSR2', 'SIGHUP'].map((signal) => process.listenerCount(signal));
const seen = [listeners()];
dumpOnSignal('SIGHUP');
seen.push(listeners());
dumpOnSignal(false);
seen.push(listeners());
console.log(JSON.stringify(seen));
`,
  );
  expect(JSON.parse(node('signals.js').out)).toEqual([
    [1, 0],
    [1, 1],
    [1, 0],
  ]);
});

it('tells of those that are collected unfinished, and of no others', () => {
  write(
    'leaks.js',
    `const { onLeak, dumpGenerators } = require('@yield-from/runtime/debug');
const { read } = require('./program');
const leaks = [];
onLeak((leak) => leaks.push([leak.name, leak.file, leak.line, leak.state]));
const never = new Promise(() => {});
const kept = [read(never)];
async function begin() {
  const dropped = read(never);
  await dropped.next();
  const closed = read(never);
  await closed.next();
  await closed.return();
  read(never);
  await kept[0].next();
}
async function collect() {
  await begin();
  for (let i = 0; i < 20 && leaks.length === 0; i++) {
    await new Promise((resolve) => setImmediate(resolve));
    gc();
  }
  for (let i = 0; i < 3; i++) {
    await new Promise((resolve) => setImmediate(resolve));
    gc();
  }
  const open = dumpGenerators({ json: true }).map(({ name, state }) => [name, state]);
  console.log(JSON.stringify({ leaks, open, kept: kept.length }));
}
collect();
`,
  );
  expect(JSON.parse(node('--expose-gc', 'leaks.js').out)).toEqual({
    leaks: [['read', 'program.js', 7, 'suspended']],
    open: [['read', 'suspended']],
    kept: 1,
  });
});

it('a call keeps who has called it, and not who has called that and ended', () => {
  write(
    'polls.js',
    `const { poll } = require('./program');
process.on('unhandledRejection', () => {});
global.last = new Promise(() => {});
async function kept(fails) {
  const resources = [];
  poll(5, resources, last, fails);
  for (let i = 0; i < 10; i++) {
    await new Promise((resolve) => setImmediate(resolve));
    gc();
  }
  return resources.map((resource) => resource.deref() !== undefined);
}
(async () => console.log(JSON.stringify([await kept(false), await kept(true)])))();
`,
  );
  const two = [false, false, false, false, true, true];
  expect(JSON.parse(node('--expose-gc', 'polls.js').out)).toEqual([two, two]);
});

it('in Jest: what a test leaves open fails it, what it hangs in is printed', () => {
  write(
    'open.test.js',
    `const { expectNoOpenGenerators } = require('@yield-from/runtime/debug');
const { read, main } = require('./program');
afterEach(expectNoOpenGenerators);
test('closes', async () => {
  for await (const x of read(1)) break;
});
test('leaves one open', async () => {
  await read(1).next();
});
test('hangs', () => main(new Promise(() => {})), 50);
`,
  );
  const config = {
    rootDir: folder,
    testMatch: ['<rootDir>/*.test.js'],
    transform: {},
    setupFilesAfterEnv: [join(runtime, 'debug.js')],
  };
  const bin = join(__dirname, '../../../../node_modules/jest/bin/jest.js');
  const { out, err } = node(
    bin,
    '--config',
    JSON.stringify(config),
    '--no-cache',
    '--colors=false',
  );
  expect(err).toMatch(/✓ closes/);
  expect(err).toMatch(/✕ leaves one open/);
  expect(err).toMatch(
    /A generator is still open:\s+#\d+ read {2}suspended \d+ms {2}program\.js:7:5/,
  );
  expect(err).toMatch(/✕ hangs/);
  // (Jest prints what the program does where it likes.)
  const dumped = (out + err).replace(/● hangs[^]*/, '');
  expect(dumped).toMatch(/#\d+ lines {2}waiting \d+ms on #\d+ read {2}program\.js:3:20/);
  expect(dumped).toMatch(/awaited by #\d+ main {2}program\.js:14:20/);
});
