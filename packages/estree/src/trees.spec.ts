/** Trees of other parsers, and every syntax that a file may hold beside the functions that are lowered. */
import { parse } from 'acorn';
import { lowerSource } from './index';

const GENERATOR = 'async function* g(a) {\n  yield a;\n  yield* [await a];\n}\n';

const COROUTINES =
  GENERATOR +
  'function* s(a) {\n  const [b = yield a] = yield* a;\n}\n' +
  'const f = async ({ b }) => {\n  await b;\n};\n' +
  'class M { @own async #m(a?) { for await (const b of a) b; } }\n';

const all = { asyncFunctions: true, generators: true } as const;

describe("acorn's tree", () => {
  it.each([
    [
      'module',
      `import { a } from 'a';\nexport ${GENERATOR}export default async () => { await a };\n`,
    ],
    [
      'module',
      `#!/usr/bin/env node\nclass C { static async *#m() { yield super.x } static { C.#m() } }\n`,
    ],
    [
      'script',
      `'use strict';\n${GENERATOR}const o = { *m() { yield 1 }, async f({ b }) { await b } };\n`,
    ],
    ['script', `${GENERATOR}var x = a?.b?.[(await1, 1)], y = \`\${x}\`, z = /r/u;\n`],
  ] as const)('gives what the own parser does: a %s', (sourceType, code) => {
    const program = parse(code, { ecmaVersion: 'latest', sourceType, allowHashBang: true });
    const filename = sourceType === 'module' ? 'a.mjs' : 'a.cjs';
    const request = { filename, options: all };
    const own = lowerSource(code, request);
    expect(own).toMatchObject({ changed: true, diagnostics: [] });
    expect(lowerSource(code, { ...request, program })).toEqual(own);
  });
});

describe.each(['\n', '\r\n', '\u2028', '\u2029', '\r'])('lines that end in %j', (end) => {
  it.each([
    ['a.tsx', 'const v = <ul title="x">{list.map((i) => <li key={i}>{i}</li>)}</ul>;'],
    ['a.ts', '@sealed class A { @log() m() {} constructor(@inject private readonly p?: P) {} }'],
    ['a.ts', 'const s = { a: 1 } satisfies Shape as const;'],
    ['a.ts', 'export enum E { A = 1, B = A << 1 }'],
    ['a.ts', 'declare namespace N { const x: number } namespace M { export const y = 1 }'],
    [
      'a.ts',
      'function over(a: string): void; function over(a: number): void; function over(a: any) {}',
    ],
    ['a.ts', 'class B { accessor x = 1; declare z: number; static #p = 2; [k]!: string; }'],
    ['a.ts', 'abstract class D<in out T> { abstract m(): T; protected abstract get q(): T }'],
    ['a.ts', 'import type { T } from "t"; import x = require("x");'],
    ['a.ts', 'type F = typeof import("f"); let g: <T,>(x: T) => asserts x is NonNullable<T>;'],
    ['a.mts', 'using file = open(); await using other = open();'],
    ['a.js', 'label: for (;;) { break label } var html = 1'],
    ['a.jsx', "const t = <a.b {...p}>don't {/* c */}</a.b>;"],
  ])('%s: %s', (filename, statement) => {
    const head = `// first${end}${statement}${end}`;
    const tail = `${end}${statement.startsWith('import') ? '' : '/* last */'}`;
    const coroutines = filename.endsWith('ts') ? COROUTINES : COROUTINES.replace('(a?)', '(a)');
    const code = head + coroutines.replaceAll('\n', end) + tail;
    const { code: lowered, diagnostics } = lowerSource(code, { filename, options: all });
    expect(diagnostics).toEqual([]);
    expect(lowered).toContain(statement);
    expect(lowered.endsWith(tail)).toBe(true);
    expect(lowered).not.toMatch(/\basync\b|function\s*\*/);
    expect(lowered).toContain('@own');
    expect(lowerSource(lowered, { filename, options: all }).code).toBe(lowered);
  });
});

it.each(['\ufeff', '#!/usr/bin/env node\r\n', "'use client'\r\n"])('%j stays first', (first) => {
  const { code } = lowerSource(`${first}${GENERATOR}`, { filename: 'a.mjs' });
  expect(code.startsWith(first)).toBe(true);
});
