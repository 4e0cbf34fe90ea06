/** What the stack of an error gets on engines of other formats: theirs, or nothing. Those are asked that are installed, of Node's ages all. */
import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { ENGINES } from '../engines/catalog';
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

/** How each engine writes a frame; nothing where `stack` is no value of the error's own, but an accessor. */
const FORMATS: Readonly<Record<string, ((place: string, name: string) => string) | undefined>> = {
  'node-4': undefined,
  'node-8': V8,
  javascriptcore: JSC,
  spidermonkey: undefined,
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

const here = ENGINES.filter(({ name, installed, source }) => {
  const executable = source.from === 'debian' ? source.executable : installed;
  return name in FORMATS && executable !== undefined && existsSync(executable);
});

it.each(here.map((engine) => [engine.title, engine] as const))('%s', (_, engine) => {
  const [file, ...args] = engine.command('', script);
  const { stdout } = spawnSync(file, args, { encoding: 'utf8', timeout: 60_000 });
  const format = FORMATS[engine.name];
  const added = stdout.split('\n').filter((line) => line.includes('src/program.js'));
  expect(stdout).toMatch(/\bread\b/);
  expect(added).toEqual(
    format === undefined
      ? []
      : [
          format('src/program.js:9:20', 'parsed'),
          format('src/program.js:14:3', 'both'),
          format('src/program.js:17:20', 'each'),
          format('src/program.js:21:5', 'main'),
        ],
  );
});

it('asks at least the ages of Node', () => {
  expect(here.map(({ name }) => name)).toEqual(expect.arrayContaining(['node-4', 'node-8']));
});
