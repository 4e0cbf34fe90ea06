/** The built package in every bundler, each in a process of its own, as a user's build runs it. */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join, relative } from 'node:path';
import { originalPositionFor, TraceMap, type SourceMapInput } from '@jridgewell/trace-mapping';

const BUNDLERS = ['vite', 'rollup', 'rolldown', 'webpack', 'rspack', 'esbuild'];
const PACKAGE = join(__dirname, '..');
const FIXTURE = join(__dirname, 'fixture');

const EXPECTED = [
  ...['one', 'two', 'three', 'closed', '3 lines'],
  ...['a', 'b', 'a', 'b'],
  ...['<li title=x>x</li>', '<li title=y>y</li>', '<i></i> <b>z</b>', 'done'],
];

function node(...args: string[]): { status: number | null; out: string; err: string } {
  const { status, stdout, stderr } = spawnSync(process.execPath, args, {
    encoding: 'utf8',
    cwd: PACKAGE,
  });
  return { status, out: stdout, err: stderr };
}

it.each([
  ['asyncFunction: true', 'unknown option `asyncFunction`. Known: native, asyncFunctions'],
  ["target: 'node4'", '`target` must be a version of ECMAScript'],
])('names itself when it refuses { %s }', (option, says) => {
  const make = `import make from '@yield-from/unplugin/rollup'; make({ ${option} });`;
  const { status, err } = node('--input-type=module', '--eval', make);
  expect(status).not.toBe(0);
  expect(err).toContain(`TypeError: @yield-from/unplugin: ${says}`);
});

it.each(['vite', 'rollup'])('filters by itself where %s is older than filters', (bundler) => {
  const { out } = node(
    '--input-type=module',
    '--eval',
    `import make from '@yield-from/unplugin/${bundler}';
const { handler } = make({ exclude: ['**/legacy/**', /node_modules/] }).transform;
for (const id of ['/a/src/b.js', '/a/src/b.css', '/a/legacy/b.js', '/a/node_modules/b.js']) {
  const result = await handler.call({ meta: { rollupVersion: '4.20.0' } }, 'async function* g() { yield 1 }', id);
  console.log(id, result ? 'is lowered' : 'stays');
}`,
  );
  expect(out.trim().split('\n')).toEqual([
    '/a/src/b.js is lowered',
    '/a/src/b.css stays',
    '/a/legacy/b.js stays',
    '/a/node_modules/b.js stays',
  ]);
});

it('lowers the files of components behind the plugin that compiles them', () => {
  const { out } = node(
    '--input-type=module',
    '--eval',
    `import make from '@yield-from/unplugin/vite';
for (const enforce of ['pre', 'post']) {
  const { handler } = make({ enforce }).transform;
  for (const id of ['/a/App.vue', '/a/B.svelte', '/a/App.vue?vue&type=style&lang.css', '/a/App.vue?vue&type=script&lang.ts']) {
    const result = await handler.call({ meta: { rollupVersion: '4.20.0' } }, 'async function* g() { yield 1 }', id);
    console.log(enforce, id, result ? 'is lowered' : 'stays');
  }
}`,
  );
  expect(out.trim().split('\n')).toEqual([
    'pre /a/App.vue stays',
    'pre /a/B.svelte stays',
    'pre /a/App.vue?vue&type=style&lang.css stays',
    'pre /a/App.vue?vue&type=script&lang.ts is lowered',
    'post /a/App.vue is lowered',
    'post /a/B.svelte is lowered',
    'post /a/App.vue?vue&type=style&lang.css stays',
    'post /a/App.vue?vue&type=script&lang.ts is lowered',
  ]);
});

describe("where the parser cannot be required, as under Yarn's Plug'n'Play", () => {
  const preload = join(__dirname, 'tools', 'never-required.cjs');

  it('the plugin imports it', () => {
    const { out, err } = node(
      ...['--require', preload, '--input-type=module', '--eval'],
      `import make from '@yield-from/unplugin/rolldown';
const { code } = await make().transform.handler.call({}, 'async function* g() { yield 1 }', 'a.js');
console.log(code);`,
    );
    expect(err).toBe('');
    expect(out).toContain('kind(g)');
  });

  it('who cannot wait is told what to do', () => {
    const { status, err } = node(
      ...['--require', preload, '--eval'],
      `Object.defineProperty(process, 'versions', { value: { ...process.versions, pnp: '3' } });
require('@yield-from/source').lowerSource('async function* g() {}', { filename: 'a.js' });`,
    );
    expect(status).not.toBe(0);
    expect(err).toContain('"dependenciesMeta": { "oxc-parser": { "unplugged": true } }');
  });
});

describe.each(BUNDLERS)('in %s', (bundler) => {
  let folder: string;
  beforeAll(() => {
    // Inside the package, so that the bundle finds the runtime.
    folder = mkdtempSync(join(PACKAGE, 'dist', `test-${bundler}-`));
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  function build(entry = 'main.ts'): ReturnType<typeof node> {
    return node(join(__dirname, 'tools', 'build.mjs'), bundler, folder, entry);
  }

  it('lowers JavaScript, TypeScript, JSX and TSX, native and marked, and the bundle runs', () => {
    const { status, err } = build();
    expect([status, err.includes('rror')]).toEqual([0, false]);
    const bundle = readFileSync(join(folder, 'main.cjs'), 'utf8');
    expect(bundle).not.toMatch(/async(\s+function)?\s*\*|yield_\(/);
    expect(node(join(folder, 'main.cjs')).out.trim().split('\n')).toEqual(EXPECTED);
  });

  it.each([
    ['lines.ts', 'chunk.split', 8],
    ['plain.js', '"closed"', 8],
    ['view.tsx', '"li"', 6],
  ])('chains source maps: %s, %s', (file, text, line) => {
    const bundle = readFileSync(join(folder, 'main.cjs'), 'utf8')
      .replaceAll("'closed'", '"closed"')
      .split('\n');
    const map = JSON.parse(readFileSync(join(folder, 'main.cjs.map'), 'utf8')) as SourceMapInput;
    const at = bundle.findIndex((each) => each.includes(text));
    const { source, line: found } = originalPositionFor(new TraceMap(map), {
      line: at + 1,
      column: bundle[at].indexOf(text),
    });
    expect([basename(String(source)), found]).toEqual([file, line]);
  });

  it.each([
    [
      'a marker outside of a generator',
      "import { yield_ } from '@yield-from/runtime';\n\nexport const a = () => yield_(1);\n",
      'YF1001: `yield_` and `yield_from_` only work inside a generator.',
      3,
      'export const a = () => yield_(1);',
    ],
    [
      'what does not parse',
      'export const x = 1;\nexport async function* g( { yield 1 }\n',
      'YF2001: Cannot use `yield` as an identifier in a generator context',
      2,
      'export async function* g( { yield 1 }',
    ],
  ])('ends the build at %s: once, by this plugin, with its lines', (_, text, says, line, shown) => {
    const err = mistakesIn(text);
    const frame = bundler === 'esbuild' ? `${line} │ ${shown}` : `> ${line} | ${shown}`;
    const times = (part: string): number => err.split(part).length - 1;
    expect([says, frame, '^'].map(times)).toEqual([1, 1, 1]);
    expect(err).toMatch(/@yield-from\/unplugin]/);
    expect(err).toMatch(new RegExp(`wrong-${bundler}\\.ts(:| \\()${line}:`));
    expect(err).not.toContain('Babel');
  });

  it('says every mistake of a module, and nothing of where we found it', () => {
    const err = mistakesIn(`import { yield_ } from '@yield-from/runtime';
/* é */ const a = () => yield_(1);
const b = () => yield_(2);
`);
    expect(err.match(/YF1001: `yield_`/g)).toHaveLength(2);
    expect(err.match(/Wrap the enclosing async function/g)).toHaveLength(2);
    expect(err).toMatch(bundler === 'esbuild' ? '2:25' : /2:2[45]/);
    expect(err).not.toMatch(/^\s+at /m);
  });

  it('runs what a package of CommonJS has that says nothing of modules', () => {
    writeFileSync(join(folder, 'package.json'), '{ "type": "commonjs" }');
    const script = join(folder, 'script.js');
    writeFileSync(script, 'async function* g() { yield 1 }\ng().next().then(console.log);\n');
    expect(build(relative(FIXTURE, script)).status).toBe(0);
    expect(node(join(folder, 'main.cjs')).out).toBe('{ value: 1, done: false }\n');
  });

  /** What a build that fails says. */
  function mistakesIn(text: string): string {
    const entry = join(FIXTURE, '..', `wrong-${bundler}.ts`);
    writeFileSync(entry, text);
    const { status, err } = build(join('..', basename(entry)));
    rmSync(entry);
    expect(status).not.toBe(0);
    return err;
  }
});

it('hands esbuild the place as esbuild has it: the line, columns in bytes, the remedy below', () => {
  const entry = join(FIXTURE, '..', 'wrong-place.ts');
  writeFileSync(
    entry,
    "import { yield_ } from '@yield-from/runtime';\nconst a = () => yield_(1);\nconst b = '—' + yield_(2);\n",
  );
  const { err } = node(
    join(__dirname, 'tools', 'build.mjs'),
    'esbuild',
    tmpdir(),
    '../wrong-place.ts',
  );
  rmSync(entry);
  const fix =
    'Wrap the enclosing async function in `async_generator(…)`, or make it an `async function*`.';
  const says =
    '✘ [ERROR] YF1001: `yield_` and `yield_from_` only work inside a generator. [plugin @yield-from/unplugin]';
  expect(err.trimEnd()).toBe(`${says}

    test/wrong-place.ts:2:16:
      2 │ const a = () => yield_(1);
        ╵                 ^

  ${fix}

${says}

    test/wrong-place.ts:3:18:
      3 │ const b = '—' + yield_(2);
        ╵                 ^

  ${fix}`);
});
