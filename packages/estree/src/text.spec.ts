/** What is none of our business comes back byte for byte. */
import fc from 'fast-check';
import { lowerSource } from './index';

/** Below that, async functions and generators are lowered as well. */
const lower = (code: string, filename = 'a.tsx', target?: 'es5'): string => {
  const { code: lowered, diagnostics } = lowerSource(code, { filename, target });
  expect(diagnostics).toEqual([]);
  return lowered;
};

/** Statements of every kind that a module may hold, in a hand that no printer has. */
const STATEMENTS = [
  `const  a='single',b="double" ; // tail`,
  `/* lead */ type  T<X>=X extends string?1:2`,
  `interface I{ m( ):void }`,
  `enum E { A=1,B }`,
  `namespace N { export const q=1 }`,
  `@sealed class C<T> { @log accessor x=1; static { this.y } declare z:number }`,
  `abstract class D { abstract m():void; constructor(private readonly p?:string) {} }`,
  `function over(a:string):void\nfunction over(a:any){ }`,
  `const view=<ul>{list as unknown as string[]}</ul>`,
  `x satisfies  Y`,
  `label: for(;;) { break label }`,
  `export {a as "b c"}`,
  `import type{ P }from'p'`,
  `async function stays( ) { await  1 }`,
  `if(a)b\nelse c`,
  `let \u00e9 = \`\${a}\u2028\``,
  `;[1,2].map((x)=>x)`,
  `debugger`,
] as const;

const GENERATORS = [
  'export async function* g(): AsyncGenerator<number> {\n  yield 1;\n}',
  'class G<T> extends H {\n\tprivate static async *m(this: G<T>, x?: T) { yield x }\n}',
  'const h = { async *m() { yield 2 } };',
  'export default async function* () { yield* g() }',
  'const arrow = () => (async function* own() { yield own })();',
] as const;

/** The other kinds of coroutine. */
const COROUTINES = [
  ...GENERATORS,
  'export async function f(a: T, { b } = a): Promise<void> {\n  await b;\n}',
  'function* s(): Generator<number> {\n  yield 1;\n}',
  'class S<T> {\n\tprotected *[Symbol.iterator](): Iterator<T> { yield* this.all }\n\tasync load(@p x?: T) { await x }\n}',
  'const fs = { async a() { await 1 }, *b() { yield 2 }, c: async <T,>(x: T) => x };',
] as const;

const text = fc.array(fc.constantFrom(...STATEMENTS), { maxLength: 4 });

/** The statements that are not in the text, in their order. */
function without(lowered: string, statements: readonly string[]): string[] {
  let from = 0;
  return statements.filter((one) => {
    // (A semicolon in front ends the statement before it, which is another place for what is inserted.)
    const own = one.replace(/^;/, '');
    const at = lowered.indexOf(own, from);
    from = at + own.length;
    return at < 0;
  });
}

const OTHERS = STATEMENTS.filter((one) => !one.includes('async '));

describe.each([
  ['async generators', GENERATORS, STATEMENTS, undefined],
  ['every kind', COROUTINES, OTHERS, 'es5'],
] as const)('%s', (_, coroutines, statements, target) => {
  const others = fc.array(fc.constantFrom(...statements), { maxLength: 4 });

  it.each(['\n', '\r\n', '\r', '\u2028', '\u2029'])(
    'leave the text around them, with lines that end in %j',
    (end) => {
      fc.assert(
        fc.property(others, fc.constantFrom(...coroutines), others, (before, coroutine, behind) => {
          const head = before.join(end);
          const tail = behind.join(end);
          const middle = coroutine.replaceAll('\n', end);
          const lowered = lower([head, middle, tail].join(end), 'a.tsx', target);
          // (What is imported and registered stands between the imports and the rest.)
          const imports = before.filter((one) => one.startsWith('import'));
          expect(without(lowered, before)).toEqual([]);
          if (imports.length === 0 || imports.length === before.length) {
            expect(lowered).toContain(head);
          }
          expect(lowered.endsWith(tail)).toBe(true);
          expect(lowered).not.toMatch(/async[^)]*\*/);
          expect(lower(lowered, 'a.tsx', target)).toBe(lowered);
        }),
        { numRuns: 120, seed: 1161594836 },
      );
    },
  );
});

it('a text without generators comes back as the same string', () => {
  fc.assert(
    fc.property(text, (statements) => {
      const code = statements.join('\n');
      expect(lower(code)).toBe(code);
    }),
    { seed: 1161594836 },
  );
});

it.each([
  ['a byte order mark', '\ufeff', 'a.ts'],
  ['a byte order mark', '\ufeff', 'a.js'],
  ['a hashbang', '#!/usr/bin/env node\n', 'a.mjs'],
  ['a hashbang', '#!/usr/bin/env node\n', 'a.mts'],
  ['a licence', '/*! MIT */\n', 'a.js'],
])('%s stays first', (_, first, filename) => {
  expect(lower(`${first}async function* g() { yield 1 }\n`, filename).startsWith(first)).toBe(true);
});

it('directives stay before the import', () => {
  expect(lower(`'use client';\nexport async function* g() { yield 1 }\n`)).toMatch(
    /^'use client';\nimport \{/,
  );
});

it('leaves keep their text: comments, casts, quotes, line breaks', () => {
  const leaf = `call(  /* webpackMode: "lazy" */ "a",\n    b as  T, // why\n    {x:1,y},\n  )`;
  expect(lower(`async function* g() {\n  ${leaf};\n  yield 1;\n}`)).toContain(leaf);
});

it('comments around statements stay with them', () => {
  const lowered = lower(
    'async function* g() {\n  // before\n  a(); // behind\n  /* of the yield */\n  yield 1;\n}',
  );
  expect(lowered).toMatch(/\/\/ before\n\s+a\(\); \/\/ behind\n\s+\/\* of the yield \*\//);
});

it.each([
  'async function* g() { foo\n;(await a)() }',
  'async function* g() { for (const f of fs) { await 1; later(() => f); x\n f() } }',
])('statements without semicolons do not run into one another: %j', (code) => {
  expect(() => lower(code)).not.toThrow();
  expect(lower(lower(code))).toBe(lower(code));
});
