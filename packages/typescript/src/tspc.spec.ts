/** The compiler as people run it: `tspc`, and `tsc` after `ts-patch install`, on the built packages. */
import { spawnSync } from 'node:child_process';
import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  realpathSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';

const packages = resolve(__dirname, '../..');
const packageOf = (name: string): string => dirname(require.resolve(`${name}/package.json`));

interface Result {
  readonly code: number | null;
  readonly text: string;
  readonly errors: string;
}

class Project {
  readonly folder = realpathSync(mkdtempSync(join(tmpdir(), 'yield-from-')));

  constructor(options: Record<string, unknown> = {}, plugin: Record<string, unknown> = {}) {
    mkdirSync(join(this.folder, 'node_modules/@yield-from'), { recursive: true });
    this.link('ts-patch', packageOf('ts-patch'));
    for (const name of ['runtime', 'typescript']) {
      this.link(`@yield-from/${name}`, join(packages, name));
    }
    this.write('package.json', '{}');
    const compilerOptions = {
      target: 'ES5',
      lib: ['ES2020'],
      module: 'CommonJS',
      moduleResolution: 'Node10',
      ignoreDeprecations: '5.0',
      strict: true,
      skipLibCheck: true,
      types: [],
      outDir: 'out',
      ...options,
      plugins: [{ transform: '@yield-from/typescript', ...plugin }],
    };
    this.write('tsconfig.json', JSON.stringify({ compilerOptions, include: ['src'] }));
    mkdirSync(join(this.folder, 'src'));
  }

  linkTypeScript(): this {
    this.link('typescript', packageOf('typescript'));
    return this;
  }

  link(name: string, to: string): void {
    symlinkSync(to, join(this.folder, 'node_modules', name), 'dir');
  }

  write(file: string, text: string): this {
    writeFileSync(join(this.folder, file), text);
    return this;
  }

  read(file: string): string {
    return readFileSync(join(this.folder, file), 'utf8');
  }

  run(script: string, ...args: string[]): Result {
    const { status, stdout, stderr } = spawnSync(process.execPath, [script, ...args], {
      cwd: this.folder,
      encoding: 'utf8',
    });
    return { code: status, text: stdout, errors: stderr };
  }

  tspc(...args: string[]): Result {
    return this.run('node_modules/ts-patch/bin/tspc.js', '--pretty', 'false', ...args);
  }

  remove(): void {
    rmSync(this.folder, { recursive: true, force: true });
  }
}

const projects: Project[] = [];
const project = (...given: ConstructorParameters<typeof Project>): Project => {
  const made = new Project(...given);
  projects.push(made);
  return made;
};

afterAll(() => projects.forEach((made) => made.remove()));
jest.setTimeout(120_000);

const GOOD = `
  import { async_generator, yield_, type Yields } from '@yield-from/runtime';
  export async function* count(to: number) { for (let i = 0; i < to; i++) yield i; }
  const twice = async_generator(async function (n: number): Promise<Yields<number>> {
    for await (const x of count(n)) await yield_(x * 2);
  });
  const all: number[] = [];
  const { console } = globalThis as any;
  (async () => { for await (const x of twice(3)) all.push(x); console.log(all.join()); })();
`;

it('tspc compiles to ES5 that runs', () => {
  const good = project().linkTypeScript().write('src/main.ts', GOOD);
  expect(good.tspc()).toEqual({ code: 0, text: '', errors: '' });
  expect(good.read('out/main.js')).not.toMatch(/yield_\b|async_generator\b|=>|\bconst\b/);
  expect(good.run('out/main.js').text).toBe('0,2,4\n');
});

it('tspc reports mistakes at their position and fails', () => {
  const bad = project()
    .linkTypeScript()
    .write(
      'src/main.ts',
      `import { yield_ } from '@yield-from/runtime';\n\nexport async function f() {\n  await yield_(1);\n}\n`,
    );
  for (const args of [['--incremental'], ['--incremental'], ['--noEmitOnError']]) {
    const { code, text } = bad.tspc(...args);
    expect(text).toMatch(/^src\/main\.ts\(4,9\): error TS901001: YF1001: /);
    expect(code).not.toBe(0);
  }
});

it('tspc goes on after warnings', () => {
  const warned = project()
    .linkTypeScript()
    .write('src/main.ts', "export async function* f() { yield eval('1'); }\n");
  const { code, text, errors } = warned.tspc();
  expect([code, text]).toEqual([0, '']);
  expect(errors).toMatch(/src\/main\.ts\(1,36\): warning TS901102: YF1102/);
});

it.each([
  [{ nativ: false }, 'unknown option `nativ`. Known: native'],
  [{ generators: 'always' }, '`generators` must be "auto" or true or false.'],
  [{ after: true }, 'is a "before" transformer: take `"after": true` out of its entry in plugins.'],
  [{ afterDeclarations: true }, 'take `"afterDeclarations": true` out of its entry in plugins.'],
])('tspc refuses %j in one line', (entry, says) => {
  const wrong = project({}, entry).linkTypeScript().write('src/main.ts', GOOD);
  const { code, text, errors } = wrong.tspc();
  expect(code).not.toBe(0);
  expect(text).toMatch(/^error TS902201: YF2201: @yield-from\/typescript: .*\n$/);
  expect(text).toContain(says);
  expect(errors).toBe('');
});

it('syntax and type errors are TypeScript’s', () => {
  const wrong = project()
    .linkTypeScript()
    .write('src/main.ts', 'export async function* f() { const x: string = 1; yield x +; }\n');
  expect(wrong.tspc().text).toMatch(
    /^src\/main\.ts\(1,60\): error TS1109: Expression expected\.$/m,
  );
});

it('the output follows the module format of each file in NodeNext', () => {
  const mixed = project({
    target: 'ES2022',
    module: 'NodeNext',
    moduleResolution: 'NodeNext',
    ignoreDeprecations: undefined,
  })
    .linkTypeScript()
    .write('src/a.mts', 'export async function* a() { yield 1; }\n')
    .write('src/b.cts', 'export async function* b() { yield 2; }\n')
    .write(
      'src/main.mts',
      `import { a } from './a.mjs'; import { b } from './b.cjs';
       const { console } = globalThis as any;
       for await (const x of a()) console.log(x);
       for await (const x of b()) console.log(x);\n`,
    );
  expect(mixed.tspc()).toMatchObject({ code: 0, text: '' });
  expect(mixed.read('out/a.mjs')).toMatch(/^import \{ .*start.* \} from "@yield-from\/runtime";/);
  expect(mixed.run('out/main.mjs').text).toBe('1\n2\n');
});

it('incremental builds lower what they emit', () => {
  const growing = project({ incremental: true }).linkTypeScript().write('src/main.ts', GOOD);
  growing.write('src/other.ts', 'export async function* other() { yield 1; }\n');
  expect(growing.tspc().code).toBe(0);
  growing.write('src/other.ts', 'export async function* other() { yield 2; }\n');
  expect(growing.tspc().code).toBe(0);
  expect(growing.read('out/other.js')).toContain('this.value = 2;');
  expect(growing.run('out/main.js').text).toBe('0,2,4\n');
});

it('tsc does the same after `ts-patch install`', () => {
  const patched = project();
  cpSync(packageOf('typescript'), join(patched.folder, 'node_modules/typescript'), {
    recursive: true,
    dereference: true,
  });
  patched.write('src/main.ts', GOOD);
  const installed = patched.run('node_modules/ts-patch/bin/ts-patch.js', 'install', '--silent');
  expect(installed).toMatchObject({ code: 0 });
  expect(patched.run('node_modules/typescript/bin/tsc')).toEqual({ code: 0, text: '', errors: '' });
  expect(patched.run('out/main.js').text).toBe('0,2,4\n');
});
