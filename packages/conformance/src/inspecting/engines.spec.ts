/**
 * What the stack of an error gets on engines of other formats, and where it is behind an accessor: their own lines. Those engines are
 * asked that are there: old Nodes by the workspace, others by Debian or by `pnpm engines`.
 */
import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { ENGINES } from '../engines/catalog';
import { installed } from '../engines/install';
import { COMPILERS } from './compiled';
import { STAGES } from './pipeline';

const PROGRAM = `
var gate = [], sleep = () => new Promise((resolve) => gate.push(resolve));
${STAGES}async function each(source) {
  for await (const x of source) x;
}
async function main() {
  try {
    await each(both(parsed(read())));
  } catch (error) {
    return error.stack;
  }
}
`;

const V8 = (place: string, name: string): string => `    at async ${name} (${place})`;
const JSC = (place: string, name: string): string => `${name}@${place}`;
const FIREFOX = (place: string, name: string): string => `async*${name}@${place}`;

/** How each engine writes a frame. */
const FORMATS: Readonly<Record<string, (place: string, name: string) => string>> = {
  'node-4': V8,
  'node-6': V8,
  'node-8': V8,
  'node-12': V8,
  'node-22': V8,
  'node-24': V8,
  'node-26': V8,
  hermes: V8,
  quickjs: V8,
  chromium: V8,
  javascriptcore: JSC,
  spidermonkey: FIREFOX,
  firefox: FIREFOX,
};

const BUNDLE = `
import { bundle } from ${JSON.stringify(pathToFileURL(join(__dirname, '../../../runtime/scripts/bundle.mjs')))};
const entry = "export * from './inspect'; export { install } from './debug/install';";
process.stdout.write(await bundle(entry, 'iife'));
`;

let folder: string;
let script: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'stacks-'));
  script = join(folder, 'script.js');
  const runtime = execFileSync(process.execPath, ['--input-type=module', '--eval', BUNDLE], {
    encoding: 'utf8',
    maxBuffer: 1 << 24,
  });
  writeFileSync(
    script,
    `Error.stackTraceLimit = 50;
var write = typeof print === 'function' ? print : console.log;
if (!Symbol.asyncIterator) Symbol.asyncIterator = Symbol('Symbol.asyncIterator');
${runtime}
yieldFrom.install();
${COMPILERS['TypeScript, ES5'](PROGRAM)}
main().then(write, write);
(function open() {
  if (gate.length === 0) Promise.resolve().then(open);
  else gate[0]();
})();
`,
  );
}, 60_000);
afterAll(() => rmSync(folder, { recursive: true }));

const cache = join(__dirname, '../../../../.cache/engines');
const here = ENGINES.flatMap((engine) => {
  const where = engine.name in FORMATS ? installed(engine, cache) : undefined;
  return where === undefined ? [] : [{ engine, where }];
});

it.each(here.map(({ engine, where }) => [engine.title, engine, where] as const))(
  '%s',
  (_, engine, where) => {
    const [file, ...args] = engine.command(where, script);
    // (What drives a browser is written in TypeScript.)
    const env = {
      ...process.env,
      ...(file === process.execPath && { NODE_OPTIONS: '--import tsx' }),
    };
    const { stdout } = spawnSync(file, args, { encoding: 'utf8', timeout: 60_000, env });
    const format = FORMATS[engine.name];
    expect(stdout).toMatch(/\bread\b/);
    expect(stdout.split('\n').filter((line) => line.includes('src/program.js'))).toEqual([
      format('src/program.js:9:20', 'parsed'),
      format('src/program.js:14:3', 'both'),
      format('src/program.js:17:20', 'each'),
      format('src/program.js:21:5', 'main'),
    ]);
  },
);

it('asks at least the ages of Node', () => {
  expect(here.map(({ engine }) => engine.name)).toEqual(
    expect.arrayContaining(['node-4', 'node-8']),
  );
});
