/** An error thrown in a lowered function: Node maps its stack to the user's function and line, whichever host lowered it. */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { transformSync } from '@babel/core';
import yieldFrom from '@yield-from/babel';
import { lowerSource } from '@yield-from/estree';
import { createTransformer } from '@yield-from/typescript';
import * as ts from 'typescript';
import { ES5_PRESET } from '../variants/babel-compile';

const SOURCE = `import { async_generator, yield_ } from '@yield-from/runtime';
export async function* reader() {
  yield 1;
  fail('in the declaration');
}
export async function* walk(depth) {
  yield depth;
  if (depth > 0) yield* walk(depth - 1);
  fail('in the recursive one');
}
class Reader {
  async *read() {
    yield 1;
    fail('in the method');
  }
  async *delete() {
    yield 1;
    fail('in the one with a reserved name');
  }
}
export const method = () => new Reader().read();
export const reserved = () => new Reader().delete();
export const marked = async_generator(async () => {
  await yield_(1);
  fail('in the marked one');
});
export const literal = {
  async *entries() {
    yield 1;
    fail('in the literal');
  },
};
export const entries = () => literal.entries();
export async function load(x) {
  await x;
  fail('in the async function');
}
export const arrow = async (x) =>
  fail(await x);
export async function drain(x) {
  for await (const item of [x]) {
    fail(item);
  }
}
class Loader {
  async fetch(x) {
    try {
      await x;
    } finally {
      fail('in the async method');
    }
  }
  *pages() {
    yield 1;
    fail('in the method of generators');
  }
}
export const loaded = () => new Loader().fetch(1);
export function* count() {
  yield 1;
  fail('in the generator');
}
export const pages = () => new Loader().pages();
function fail(message) {
  throw new Error(message);
}
`;

/** Where each is called, and the frame in which it throws. */
const EXPECTED = [
  ['reader()', 'reader', '4:3'],
  ['walk(0)', 'walk', '9:3'],
  ['method()', 'read', '14:5'],
  ['reserved()', 'delete', '18:5'],
  ['marked()', 'marked', '25:3'],
  ['entries()', 'entries', '30:5'],
  ['load(1)', 'load', '36:3'],
  ['arrow(1)', 'arrow', '39:3'],
  ['drain(1)', 'drain', '42:5'],
  ['loaded()', 'fetch', '50:7'],
  ['count()', 'count', '61:3'],
  ['pages()', 'pages', '55:5'],
] as const;

const MAIN = `
require('vm').runInThisContext(require('fs').readFileSync(__dirname + '/runtime.js', 'utf8'));
const program = require('./program.js');
(async () => {
  for (const begin of [${EXPECTED.map(([call]) => `() => program.${call}`).join()}]) {
    try {
      const begun = begin();
      if (begun.next) {
        await begun.next();
        await begun.next();
      } else await begun;
    } catch (error) {
      console.log(error.stack.split('\\n')[2].trim());
    }
  }
})();
`;

const options = { runtime: { global: 'yieldFrom' }, asyncFunctions: true, generators: true };

function typescript(target: ts.ScriptTarget): string {
  return ts.transpileModule(SOURCE, {
    fileName: 'source.ts',
    compilerOptions: {
      target,
      module: ts.ModuleKind.CommonJS,
      inlineSourceMap: true,
      ignoreDeprecations: '5.0',
    },
    transformers: { before: [createTransformer(options)] },
  }).outputText;
}

function babel(es5: boolean): string {
  const result = transformSync(SOURCE, {
    filename: 'source.ts',
    configFile: false,
    babelrc: false,
    sourceMaps: 'inline',
    plugins: [[yieldFrom, options], require.resolve('@babel/plugin-transform-modules-commonjs')],
    presets: es5 ? [ES5_PRESET] : [],
  });
  return result?.code ?? '';
}

/** Chains maps as bundlers do. (Its types do not parse in a CommonJS module.) */
const remapping = require('@jridgewell/remapping') as (maps: object[], load: () => null) => object;

/** The text host's output, made a CommonJS module by Babel. */
function text(es5: boolean): string {
  const lowered = lowerSource(SOURCE, { filename: 'source.ts', options });
  const result = transformSync(lowered.code, {
    filename: 'source.ts',
    configFile: false,
    babelrc: false,
    sourceMaps: true,
    plugins: [require.resolve('@babel/plugin-transform-modules-commonjs')],
    presets: es5 ? [ES5_PRESET] : [],
  });
  const map = remapping([result?.map ?? {}, lowered.map ?? {}], () => null);
  const data = Buffer.from(JSON.stringify(map)).toString('base64');
  return `${result?.code ?? ''}\n//# sourceMappingURL=data:application/json;base64,${data}`;
}

describe.each([
  ['TypeScript host, ES2022', () => typescript(ts.ScriptTarget.ES2022)],
  ['TypeScript host, ES5', () => typescript(ts.ScriptTarget.ES5)],
  ['Babel host', () => babel(false)],
  ['Babel host, ES5', () => babel(true)],
  ['text host', () => text(false)],
  ['text host, ES5', () => text(true)],
])('%s', (_, compile) => {
  it('names the function and the line', () => {
    const script = join(__dirname, '..', '..', '..', 'runtime', 'scripts', 'script.mjs');
    const folder = mkdtempSync(join(tmpdir(), 'yield-from-stack-'));
    try {
      writeFileSync(join(folder, 'runtime.js'), execFileSync(process.execPath, [script]));
      writeFileSync(join(folder, 'program.js'), compile());
      writeFileSync(join(folder, 'source.ts'), SOURCE);
      writeFileSync(join(folder, 'main.js'), MAIN);
      const args = ['--enable-source-maps', join(folder, 'main.js')];
      const lines = execFileSync(process.execPath, args, { encoding: 'utf8' }).trim().split('\n');
      // `Machine.`: the runtime calls the step function as a method. A name that cannot be a variable's beside the code has a suffix.
      const frames = lines.map((line) =>
        line
          .replace(/\(.*[\\/]/, '(')
          .replace(
            /^at (?:(?:Machine|AsyncFunction|GeneratorActivation)\.)?_?(\w+?)(?:[$_]1)? /,
            'at $1 ',
          ),
      );
      expect(frames).toEqual(EXPECTED.map(([, name, place]) => `at ${name} (source.ts:${place})`));
    } finally {
      rmSync(folder, { recursive: true });
    }
  });
});
