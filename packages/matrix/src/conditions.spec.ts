/** The runtime's package as it is published: what each condition of its `exports` hands out. */
import { readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { enginePath } from '@yield-from/engines';
import { parse } from 'acorn';
import { Bundling, run, RUNTIME } from './bundling';

const BUNDLERS = ['webpack', 'rspack', 'rollup', 'esbuild', 'vite', 'rolldown'];
/** Vite's and Rolldown's own wrapper around modules is of ES2015. */
const WRITES_ES5 = ['webpack', 'rspack', 'rollup', 'esbuild'];

/** Compiled code, as far as the runtime can tell. */
const PROGRAM = `
  var kind = runtime.define(function (kind) {
    return function () { return runtime.start(kind, function ($) { $.value = 'it runs'; return 0; }); };
  });
  kind().next().then(function (result) { console.log(result.value); });
`;

let bundling: Bundling;
let dist: string;

beforeAll(() => {
  bundling = new Bundling();
  ({ dist } = bundling);
}, 120_000);
afterAll(() => bundling.remove());

const write = (name: string, text: string): string => bundling.write(name, text);
const bundle = (bundler: string, entry: string, options: object): string =>
  bundling.bundle(bundler, entry, options);

describe('this Node', () => {
  it('gets the build with private fields, one for `import` and `require`, in every entry', () => {
    const file = write(
      'main.mjs',
      `import * as imported from '@yield-from/runtime';
       import * as native from '@yield-from/runtime/native';
       import { createRequire } from 'node:module';
       const require = createRequire(import.meta.url);
       const required = require('@yield-from/runtime');
       console.log(JSON.stringify([
         imported.start === required.start,
         imported.start === native.start,
         Object.keys(required).every((name) => imported[name] === required[name]),
         Object.keys(require.cache).some((file) => /shared\\d*\\.private\\.development\\.js$/.test(file)),
       ]));`,
    );
    expect(JSON.parse(run(file))).toEqual([true, true, true, true]);
  });
});

describe('a Node that knows conditions, but not private fields', () => {
  /** What the file loads before its first statement: all of it has to be parsed. */
  function reached(file: string, found = new Set<string>()): Set<string> {
    if (found.has(file)) return found;
    found.add(file);
    const text = readFileSync(file, 'utf8');
    for (const [, name] of text.matchAll(/(?:from |(?<!\.)require\()['"](\.[^'"]+)['"]/g)) {
      reached(join(dirname(file), name), found);
    }
    return found;
  }

  it.each(['index', 'native', 'protocol'])('gets syntax that it can parse: %s', (entry) => {
    const { exports } = JSON.parse(readFileSync(join(RUNTIME, 'package.json'), 'utf8')) as {
      exports: Record<string, Record<'import' | 'require', { node: string }>>;
    };
    const ways = exports[entry === 'index' ? '.' : `./${entry}`];
    for (const file of reached(join(dist, '..', ways.require.node))) {
      parse(readFileSync(file, 'utf8'), { ecmaVersion: 5 });
    }
    for (const file of reached(join(dist, '..', ways.import.node))) {
      const isModule = file.endsWith('.mjs');
      parse(readFileSync(file, 'utf8'), {
        ecmaVersion: isModule ? 2015 : 5,
        sourceType: isModule ? 'module' : 'script',
      });
    }
  });

  it('gets the build for every engine where the other one cannot be loaded', () => {
    const broken = readFileSync(join(dist, 'index.private.development.js'), 'utf8');
    writeFileSync(join(dist, 'index.private.development.js'), 'class A { #### }');
    try {
      const file = write(
        'old.js',
        `var runtime = require('@yield-from/runtime');
         ${PROGRAM}
         console.log(Object.keys(require.cache).some(function (file) { return /private/.test(file); }));`,
      );
      expect(run(file).split('\n')).toEqual(['false', 'it runs']);
    } finally {
      writeFileSync(join(dist, 'index.private.development.js'), broken);
    }
  });
});

const imports = (): string =>
  write('import.mjs', `import * as runtime from '@yield-from/runtime';${PROGRAM}`);
const requires = (): string =>
  write('require.js', `var runtime = require('@yield-from/runtime');${PROGRAM}`);

describe.each(BUNDLERS)('%s, for an old Node', (bundler) => {
  it.each([
    ['import', imports],
    ['require', requires],
  ])('writes a bundle that it can run: %s', (_, entry) => {
    const file = bundle(bundler, entry(), { old: true });
    const isES5 = WRITES_ES5.includes(bundler);
    parse(readFileSync(file, 'utf8'), { ecmaVersion: isES5 ? 5 : 2015 });
    expect(run(file)).toBe('it runs');
    const engine = enginePath(isES5 ? 'node-4' : 'node-8');
    if (engine !== undefined) expect(run(file, engine)).toBe('it runs');
  });
});

describe('a bundler', () => {
  it.each([
    ['import', imports],
    ['require', requires],
  ])('that takes what is for Node alone writes a bundle for every engine: %s', (_, entry) => {
    const file = bundle('esbuild', entry(), { old: true, conditions: ['custom'] });
    parse(readFileSync(file, 'utf8'), { ecmaVersion: 5 });
    expect(run(file)).toBe('it runs');
  });

  it('gets errors that say what is wrong in development, and codes otherwise', () => {
    const conditions = ['module', 'development'];
    for (const [way, entry] of [
      ['import', imports],
      ['require', requires],
    ] as const) {
      const development = bundle('esbuild', entry(), { old: true, conditions });
      const text = readFileSync(development, 'utf8');
      expect([way, text.includes('is not a constructor')]).toEqual([way, true]);
      expect(run(development)).toBe('it runs');
      const production = bundle('esbuild', entry(), { old: true, conditions: ['module'] });
      expect(readFileSync(production, 'utf8')).not.toContain('is not a constructor');
    }
  });

  it('takes the build with private fields when it is told to', () => {
    const file = bundle('esbuild', imports(), { conditions: ['module', 'es2022'] });
    expect(readFileSync(file, 'utf8')).toMatch(/#\w+ in /);
    expect(run(file)).toBe('it runs');
  });
});
