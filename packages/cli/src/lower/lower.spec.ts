import { chmodSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { originalPositionFor, TraceMap, type SourceMapInput } from '@jridgewell/trace-mapping';
import { EXIT } from '../exit-codes';
import { main } from '../program';
import { fakeTerminal, type FakeTerminal } from '../testing/fake-terminal';
import { SampleProject } from '../testing/sample-project';
import type { JsonReport } from './report';

const GENERATOR = 'export async function* g() {\n  yield one;\n}\n';
const PLAIN = 'export const a = 1;\n';
const WRONG = "import { yield_ } from '@yield-from/runtime';\nyield_(1);\n";

let project: SampleProject;
let terminal: FakeTerminal;

function start(
  files: Readonly<Record<string, string | object>>,
  world: Parameters<typeof fakeTerminal>[1] = {},
): void {
  project = new SampleProject(files);
  terminal = fakeTerminal(project.root, world);
}

function lower(...args: string[]): Promise<number> {
  return main(['lower', ...args], terminal);
}

function json(): JsonReport {
  return JSON.parse(terminal.written.out) as JsonReport;
}

afterEach(() => project.remove());

describe('yield-from lower: where results go', () => {
  it('prints one file to standard output', async () => {
    start({ 'a.js': GENERATOR });
    expect(await lower('a.js')).toBe(EXIT.ok);
    expect(terminal.written.out).toMatch(/^import \{.*start/);
    expect(terminal.written.err).toBe('');
    expect(project.read('a.js')).toBe(GENERATOR);
  });

  it('reads standard input, in the language of the name it is given', async () => {
    start({}, { input: 'export async function* g(n: number) { yield n }' });
    expect(await lower('-', '--stdin-filename', 'a.ts')).toBe(EXIT.ok);
    expect(terminal.written.out).toContain('g(n: number)');
  });

  it.each([
    ['export async function* g(n: number) { yield n }', 'stdin.ts'],
    ['async function* g(n: number) { yield <a>{n}</a> }', 'stdin.tsx'],
  ])('hints at the language of %s on standard input', async (input, name) => {
    start({}, { input });
    expect(await lower('-')).toBe(EXIT.problems);
    expect(terminal.written.err).toMatch(
      new RegExp(
        `^stdin\\.js:1:\\d+ - error YF2001: .*\\n {4}It reads as TypeScript: --stdin-filename ${name}\\n$`,
      ),
    );
  });

  it('hints at nothing where the text is wrong in every language', async () => {
    start({}, { input: 'async function* g( { yield 1 ' });
    expect(await lower('-')).toBe(EXIT.problems);
    expect(terminal.written.err).not.toContain('--stdin-filename');
  });

  it('writes one file with -o', async () => {
    start({ 'a.js': GENERATOR });
    expect(await lower('a.js', '-o', 'out/b.js')).toBe(EXIT.ok);
    expect(project.read('out/b.js')).toContain('start(');
    expect(terminal.written.out).toBe('');
  });

  it('mirrors folders into --out-dir, files without generators as they are, declarations left out', async () => {
    start({
      'dist/a.js': GENERATOR,
      'dist/deep/b.mjs': PLAIN,
      'dist/a.d.ts': PLAIN,
      'dist/c.css': 'a{}',
    });
    expect(await lower('dist', '-d', 'es5', '--json')).toBe(EXIT.ok);
    expect(json().files).toEqual([
      { input: 'dist/a.js', output: 'es5/a.js', changed: true, written: true },
      { input: 'dist/deep/b.mjs', output: 'es5/deep/b.mjs', changed: false, written: true },
    ]);
    expect(project.read('es5/deep/b.mjs')).toBe(PLAIN);
  });

  it('mirrors from the common folder of several inputs, or from --root', async () => {
    start({ 'src/x/a.js': GENERATOR, 'src/y/b.js': PLAIN });
    await lower('src/x/*.js', 'src/y/b.js', '-d', 'one');
    await lower('src/x/*.js', 'src/y/b.js', '-d', 'two', '--root', '.');
    expect(project.has('one/x/a.js') && project.has('one/y/b.js')).toBe(true);
    expect(project.has('two/src/x/a.js') && project.has('two/src/y/b.js')).toBe(true);
  });

  it('takes everything along with --copy, byte for byte, but the maps of what is lowered', async () => {
    const map = { version: 3, sources: ['../src/a.ts'], names: [], mappings: 'AAAA' };
    start({
      'dist/a.js': `${GENERATOR}//# sourceMappingURL=a.js.map\n`,
      'dist/a.js.map': map,
      'dist/a.d.ts': PLAIN,
      'dist/data/b.json': '{}',
      'dist/node_modules/p/index.js': PLAIN,
    });
    const bytes = Buffer.from([0x89, 0x50, 0xff, 0xfe, 0, 10, 13]);
    writeFileSync(join(project.root, 'dist/data/c.png'), bytes);
    expect(await lower('dist', '-d', 'es5', '--copy', '--json')).toBe(EXIT.ok);
    expect(json().files.map(({ input, changed }) => [input, changed])).toEqual([
      ['dist/a.js', true],
      ['dist/a.d.ts', false],
      ['dist/data/b.json', false],
      ['dist/data/c.png', false],
    ]);
    expect(json().notCopied).toEqual([]);
    expect(readFileSync(join(project.root, 'es5/data/c.png'))).toEqual(bytes);
    expect(project.read('es5/a.js.map')).not.toContain('"mappings":"AAAA"');
    expect(project.has('es5/node_modules')).toBe(false);
  });

  it('says what it does not copy', async () => {
    start({ 'dist/a.js': GENERATOR, 'dist/a.d.ts': PLAIN, 'dist/b.css': '', 'dist/LICENSE': '' });
    expect(await lower('dist', '-d', 'es5')).toBe(EXIT.ok);
    expect(terminal.written.err).toBe(
      '1 file read, 1 lowered, 1 written\n' +
        '3 other files not copied (.css, .d.ts, LICENSE): --copy takes them along\n',
    );
    expect(await lower('dist', '-d', 'es5', '--json')).toBe(EXIT.ok);
    expect(json().notCopied).toEqual(['dist/LICENSE', 'dist/a.d.ts', 'dist/b.css']);
  });

  it.each([[[]], [['--write']], [['-d', 'out']]])(
    'says so of a named file that has nothing to lower, with %j',
    async (flags) => {
      start({ 'a.d.ts': 'export declare const a: 1;\n', 'b.json': '{}' });
      expect(await lower('a.d.ts', 'b.json', ...flags)).toBe(EXIT.ok);
      expect(terminal.written.err).toContain('a.d.ts - warning YF2105: The file is no JavaScript');
      expect(terminal.written.err).toContain('b.json - warning YF2105');
      expect(terminal.written.out).toBe('');
      expect(project.has('out')).toBe(false);
    },
  );

  it('copies a named file with --copy', async () => {
    start({ 'in/a.d.ts': PLAIN });
    expect(await lower('in/a.d.ts', '-d', 'out', '--copy')).toBe(EXIT.ok);
    expect(terminal.written.err).toBe('1 file read, 0 lowered, 1 written\n');
    expect(project.read('out/a.d.ts')).toBe(PLAIN);
  });

  it('does not read what it has written below its input', async () => {
    start({ 'a.js': GENERATOR });
    await lower('.', '-d', 'out', '-q');
    expect(await lower('.', '-d', 'out', '--json')).toBe(EXIT.ok);
    expect(json().files.map(({ input }) => input)).toEqual(['a.js']);
    expect(project.has('out/out')).toBe(false);
  });

  it('leaves out what --exclude names, globs and folders', async () => {
    start({ 'a.js': GENERATOR, 'b.min.js': GENERATOR, 'vendor/c.js': GENERATOR });
    const exclude = ['--exclude', '**/*.min.js', '--exclude', 'vendor'];
    await lower('.', '--write', '--json', ...exclude);
    expect(json().files.map(({ input }) => input)).toEqual(['a.js']);
  });

  it('changes files in place with --write, node_modules left alone', async () => {
    start({ 'a.js': GENERATOR, 'node_modules/p/a.js': GENERATOR });
    expect(await lower('**/*.js', '--write', '--json')).toBe(EXIT.ok);
    expect(json().files).toEqual([{ input: 'a.js', output: 'a.js', changed: true, written: true }]);
  });

  it('writes only what changed', async () => {
    start({ 'dist/a.js': GENERATOR, 'dist/b.js': PLAIN });
    await lower('dist', '-d', 'es5');
    const before = statSync(join(project.root, 'es5/a.js'));
    expect(await lower('dist', '-d', 'es5', '--json')).toBe(EXIT.ok);
    expect(json()).toMatchObject({ lowered: 1, written: 0 });
    const after = statSync(join(project.root, 'es5/a.js'));
    expect([after.mtimeMs, after.ino]).toEqual([before.mtimeMs, before.ino]);
  });
});

describe('yield-from lower: what it says', () => {
  it('reports mistakes with their places, writes the other files, and exits with 1', async () => {
    start({ 'dist/a.js': GENERATOR, 'dist/wrong.js': WRONG });
    expect(await lower('dist', '-d', 'es5')).toBe(EXIT.problems);
    expect(terminal.written.err).toContain('dist/wrong.js:2:1 - error YF1001:');
    expect(terminal.written.err).toContain('2 files read, 1 lowered, 1 written, 1 error');
    expect(project.has('es5/a.js')).toBe(true);
    expect(project.has('es5/wrong.js')).toBe(false);
  });

  it('says the same as JSON', async () => {
    start({ 'wrong.js': WRONG });
    expect(await lower('wrong.js', '--write', '--json')).toBe(EXIT.problems);
    expect(json()).toMatchObject({
      diagnostics: [
        { code: 'YF1001', severity: 'error', filename: 'wrong.js', line: 2, column: 0 },
      ],
      errors: 1,
      written: 0,
    });
    expect(project.read('wrong.js')).toBe(WRONG);
  });

  it('reports a syntax error as an error of that file', async () => {
    start({ 'a.js': `${GENERATOR}\nconst = 1` });
    expect(await lower('a.js', '--write')).toBe(EXIT.problems);
    expect(terminal.written.err).toContain('error YF2001');
  });

  it('shows progress on a screen for many files, and nothing elsewhere or when quiet', async () => {
    const files = Object.fromEntries(Array.from({ length: 12 }, (_, i) => [`dist/${i}.js`, PLAIN]));
    start(files, { screen: true });
    await lower('dist', '--write');
    expect(terminal.written.err).toContain('lower 12/12');
    const { root } = project;
    for (const [world, args] of [
      [{}, []],
      [{ screen: true }, ['-q']],
      [{ screen: true }, ['--json']],
    ] as const) {
      const other = fakeTerminal(root, world);
      await main(['lower', 'dist', '--write', ...args], other);
      expect(other.written.err).not.toContain('12/12');
    }
  });

  it.each([
    [['nothing.js'], 'There is no file or folder nothing.js'],
    [['none/*.js'], 'No file matches none/*.js'],
    [['a.js', 'b.js'], 'say where they go'],
    [['a.js', '-o', 'x.js', '--write'], 'Choose one of'],
    [['a.js', 'b.js', '-o', 'x.js'], 'say where they go'],
    [['a.js', '--json'], '-o file'],
    [['-', 'a.js'], 'cannot be mixed'],
    [['-', '--watch'], 'takes neither'],
    [['a.js', '--source-maps', 'maybe'], "'maybe' is invalid"],
    [['a.js', '--runtime-import', 'x', '--runtime-global', 'y'], 'cannot be used with'],
    [['a.js', '--runtime-global', 'not a name'], 'runtime.global'],
    [[], "missing required argument 'inputs'"],
    [['a.js', '--wat'], "unknown option '--wat'"],
    [['a.js', '--target', 'node4'], 'must be a version of ECMAScript'],
    [['a.js', '--async-functions', 'true'], "'true' is invalid"],
    [['a.js', '--copy'], '--copy needs --out-dir'],
  ])('refuses %j with exit code 2', async (args, message) => {
    start({ 'a.js': GENERATOR, 'b.js': GENERATOR });
    expect(await lower(...args)).toBe(EXIT.usage);
    expect(terminal.written.err).toContain(message);
    expect([project.read('a.js'), project.read('b.js')]).toEqual([GENERATOR, GENERATOR]);
  });

  it('passes the compiler options on', async () => {
    start({ 'a.js': GENERATOR });
    await lower('a.js', '--no-native');
    expect(terminal.written.out).toBe(GENERATOR);
    await lower('a.js', '--runtime-global', 'yieldFrom');
    expect(terminal.written.out).toContain('yieldFrom');
  });

  it.each([
    [[], /async function f/, /function\* g/],
    [['--target', 'es2017'], /async function f/, /function\* g/],
    [['--target', 'es2015'], /startAsync\(/, /function\* g/],
    [['--target', 'ES5'], /startAsync\(/, /startGenerator\(/],
    [['--target', 'es5', '--generators', 'never'], /startAsync\(/, /function\* g/],
    [['--async-functions', 'always'], /startAsync\(/, /function\* g/],
    [['--async-functions', 'for-await'], /async function f/, /function\* g/],
    [['--generators', 'always'], /async function f/, /startGenerator\(/],
  ])('lowers async functions and generators as %j says', async (flags, ofAsync, ofGenerator) => {
    start({ 'a.js': 'export async function f() { await 1 }\nexport function* g() { yield 1 }\n' });
    expect(await lower('a.js', ...flags)).toBe(EXIT.ok);
    expect(terminal.written.out).toMatch(ofAsync);
    expect(terminal.written.out).toMatch(ofGenerator);
  });
});

describe('yield-from lower: files of every kind', () => {
  const latin1 = Buffer.from(`// caf\xe9\n${GENERATOR}`, 'latin1');

  it('refuses bytes that are not UTF-8, with their place, and goes on', async () => {
    start({ 'b.js': GENERATOR });
    writeFileSync(join(project.root, 'a.js'), latin1);
    expect(await lower('*.js', '--write')).toBe(EXIT.problems);
    expect(terminal.written.err).toContain('a.js:1:7 - error YF2101: The file is not UTF-8.');
    expect(terminal.written.err).toContain('1 lowered');
    expect(Buffer.from(project.read('a.js'), 'utf8')).not.toEqual(latin1);
    expect(statSync(join(project.root, 'a.js')).size).toBe(latin1.length);
  });

  it('refuses them on standard input', async () => {
    start({}, { input: latin1 });
    expect(await lower('-')).toBe(EXIT.problems);
    expect([terminal.written.out, terminal.written.err]).toEqual([
      '',
      expect.stringContaining('stdin.js:1:7 - error YF2101') as string,
    ]);
  });

  it('keeps the executable bit, in place and in another folder', async () => {
    start({ 'bin/a.js': `#!/usr/bin/env node\n${GENERATOR}` });
    chmodSync(join(project.root, 'bin/a.js'), 0o755);
    await lower('bin', '-d', 'es5');
    await lower('bin', '--write');
    for (const path of ['bin/a.js', 'es5/a.js']) {
      expect(statSync(join(project.root, path)).mode & 0o777).toBe(0o755);
      expect(project.read(path)).toMatch(/^#!.*\n[^]*start\(/);
    }
  });

  it('does not overwrite what is read-only: one line, and the rest goes on', async () => {
    start({ 'a.js': GENERATOR, 'b.js': GENERATOR });
    chmodSync(join(project.root, 'a.js'), 0o444);
    expect(await lower('a.js', 'b.js', '--write')).toBe(EXIT.problems);
    expect(terminal.written.err).toContain(
      'a.js - error YF2103: The file cannot be written: it is read-only.',
    );
    expect([project.read('a.js'), project.read('b.js') === GENERATOR]).toEqual([GENERATOR, false]);
  });

  it('says what cannot be written: one line, and the rest goes on', async () => {
    start({ 'in/a.js': GENERATOR, 'in/x/b.js': GENERATOR, 'out/x': 'a file in the way' });
    expect(await lower('in', '-d', 'out')).toBe(EXIT.problems);
    expect(terminal.written.err).toMatch(
      /out\/x\/b\.js - error YF2103: The file cannot be written: E/,
    );
    expect(project.has('out/a.js')).toBe(true);
  });

  it('says what cannot be read', async () => {
    start({ 'a.js/b.js': GENERATOR });
    const { readText } = await import('./file-text');
    expect(await readText(join(project.root, 'a.js'))).toMatchObject({
      problem: {
        code: 'YF2102',
        message: expect.stringMatching(/cannot be read: EISDIR/) as string,
      },
    });
  });

  it.each(['(', '[', '1+', '-'])('ends at %s, nested too deeply, in a diagnostic', async (deep) => {
    start({ 'a.js': `async function* g() { yield ${deep.repeat(50_000)}`, 'b.js': GENERATOR });
    expect(await lower('*.js', '--write')).toBe(EXIT.problems);
    expect(terminal.written.err).toMatch(/a\.js.* - error YF2(104|001)/);
    expect(project.read('b.js')).toContain('start(');
  });

  it('blames the place of a syntax error, not a decorator before it', async () => {
    const decorated = "export class A {\n  constructor(@Inject('X') private x: string) {}\n";
    start({ 'a.ts': `${decorated}  async *m() { yield 1 }\n}\nconst y = ;\n` });
    expect(await lower('a.ts')).toBe(EXIT.problems);
    expect(terminal.written.err).toContain('a.ts:5:11 - error YF2001: Unexpected token\n');
  });

  it.each([
    [
      'that is not JavaScript',
      `async function* ${'<p>no &lt;JavaScript&gt;</p>\n'.repeat(180_000)}`,
    ],
    ['that is one line of text', `async function* ${'A'.repeat(5_000_000)}`],
  ])('ends at 5 MB %s in a diagnostic with its place', async (_, text) => {
    start({ 'a.js': text, 'b.js': GENERATOR });
    expect(await lower('a.js', 'b.js', '-d', 'out')).toBe(EXIT.problems);
    expect(terminal.written.err).toMatch(
      /^a\.js:1:\d+ - error YF2001: .{1,200}\n2 files read, 1 lowered/,
    );
  });

  it('lowers a generator in one line of 5 MB', async () => {
    const rest = ';a = [1, 2, 3, { b: "cdefg" }]'.repeat(165_000);
    start({ 'a.js': `async function* g() { yield 1 }${rest}` });
    expect(await lower('a.js', '-o', 'b.js')).toBe(EXIT.ok);
    expect(project.read('b.js').endsWith(rest)).toBe(true);
  }, 60_000);
});

describe('yield-from lower: source maps', () => {
  const source = 'a\nb\nasync function* g() {\n  yield one;\n}\n';
  // dist/a.js is what a compiler made of src/a.ts: the same lines, two lines up.
  const code = 'async function* g() {\n  yield one;\n}\n//# sourceMappingURL=a.js.map\n';
  const map = {
    version: 3,
    sources: ['../src/a.ts'],
    sourcesContent: [source],
    names: [],
    mappings: 'AAEA;EACE,MAAM;AACR',
  };

  function origin(path: string, text: string): unknown {
    const lowered = project.read(path).split('\n');
    const line = lowered.findIndex((each) => each.includes(text));
    const traced = new TraceMap(JSON.parse(project.read(`${path}.map`)) as SourceMapInput);
    const { source: from, line: at } = originalPositionFor(traced, {
      line: line + 1,
      column: lowered[line].indexOf(text),
    });
    return [from, at];
  }

  it('lead back to the first source, in place', async () => {
    start({ 'dist/a.js': code, 'dist/a.js.map': map });
    expect(await lower('dist', '--write')).toBe(EXIT.ok);
    expect(origin('dist/a.js', 'one')).toEqual(['../src/a.ts', 4]);
    expect(project.read('dist/a.js').match(/sourceMappingURL/g)).toHaveLength(1);
  });

  it('lead back to it from another folder, for files that did not change too', async () => {
    const plain = 'export const one = 1;\n//# sourceMappingURL=b.js.map\n';
    start({
      'dist/a.js': code,
      'dist/a.js.map': map,
      'dist/b.js': plain,
      'dist/b.js.map': { version: 3, sources: ['../src/b.ts'], names: [], mappings: 'AAAA' },
    });
    await lower('dist', '-d', 'out/es5');
    expect(origin('out/es5/a.js', 'one')).toEqual(['../../src/a.ts', 4]);
    expect(origin('out/es5/b.js', 'export')).toEqual(['../../src/b.ts', 1]);
  });

  it.each([
    ['external', true, 'sourceMappingURL=a.js.map'],
    ['inline', false, 'sourceMappingURL=data:application/json'],
    ['none', false, 'start('],
  ])('go where --source-maps %s says', async (place, hasFile, text) => {
    start({ 'in/a.js': GENERATOR });
    await lower('in/a.js', '-o', 'a.js', '--source-maps', place);
    expect(project.has('a.js.map')).toBe(hasFile);
    expect(project.read('a.js')).toContain(text);
    expect(project.read('a.js').includes('sourceMappingURL')).toBe(place !== 'none');
  });

  it('are made only if asked for where the input has none', async () => {
    start({ 'a.js': GENERATOR });
    await lower('a.js', '-o', 'b.js');
    expect(project.read('b.js')).not.toContain('sourceMappingURL');
    expect(project.has('b.js.map')).toBe(false);
  });
});

describe('yield-from lower --watch', () => {
  /** Watches `src`; `until` waits for so many reports. */
  async function watch(): Promise<{
    until(reports: number): Promise<JsonReport>;
    done: Promise<number>;
  }> {
    const seen: string[] = [];
    let notify: () => void = () => undefined;
    const observed: FakeTerminal = {
      ...terminal,
      out: (text) => {
        seen.push(text);
        notify();
      },
      err: (text) => {
        terminal.err(text);
        notify();
      },
    };
    const when = (condition: () => boolean): Promise<void> =>
      new Promise((resolve) => {
        notify = () => {
          if (condition()) resolve();
        };
        notify();
      });
    const done = main(['lower', 'src', '-d', 'out', '--watch', '--json'], observed);
    await when(() => terminal.written.err.includes('watching src'));
    return {
      done,
      until: async (reports) => {
        await when(() => seen.length >= reports);
        return JSON.parse(seen[reports - 1]) as JsonReport;
      },
    };
  }

  it('lowers what changes until it is interrupted', async () => {
    start({ 'src/a.js': PLAIN });
    const { until, done } = await watch();
    project.write('src/b.js', GENERATOR);
    expect((await until(2)).files).toEqual([
      { input: 'src/b.js', output: 'out/b.js', changed: true, written: true },
    ]);
    terminal.interrupt();
    expect(await done).toBe(EXIT.ok);
    expect(project.read('out/b.js')).toContain('start(');
  });

  it('removes what it made of a file that is gone, its map too', async () => {
    start({ 'src/a.js': PLAIN, 'src/b.js': GENERATOR, 'out/b.js.map': '{}' });
    const { until, done } = await watch();
    rmSync(join(project.root, 'src/b.js'));
    expect((await until(2)).removed).toEqual(['out/b.js', 'out/b.js.map']);
    terminal.interrupt();
    expect(await done).toBe(EXIT.ok);
    expect([project.has('out/a.js'), project.has('out/b.js')]).toEqual([true, false]);
  });
});

describe('yield-from', () => {
  it.each([
    [['--help'], 'Usage: yield-from'],
    [['lower', '--help'], 'tsc && yield-from lower dist --write'],
    [['--version'], '0.'],
  ])('answers %j on standard output with exit code 0', async (args, text) => {
    start({});
    expect(await main(args, terminal)).toBe(EXIT.ok);
    expect(terminal.written.out).toContain(text);
  });

  it('refuses a command that does not exist', async () => {
    start({});
    expect(await main(['lowre'], terminal)).toBe(EXIT.usage);
    expect(terminal.written.err).toContain('Did you mean lower?');
  });
});
