/**
 * `/*#__PURE__*\/ f(await x)`: bundlers drop the call behind the annotation where nobody uses its value. So it stands once, directly before
 * what is made of that call, wherever the call stands and whatever is taken apart around it; or nowhere, in the few places listed.
 */
import { transformSync } from '@babel/core';
import yieldFrom from '@yield-from/babel';
import { lowerSource } from '@yield-from/estree';
import { createTransformer } from '@yield-from/typescript';
import { type AnyNode, type Comment, parse } from 'acorn';
import * as ts from 'typescript';

/** `@` stands for the annotation, `"A"` and `"B"` for the calls that it is about. */
const POSITIONS = [
  '@ f("A", await x);',
  '@ f("A", yield x);',
  '@ new f("A", await x);',
  '@ o.m("A", await x);',
  '@ o[v]("A", await x);',
  '@ new o.C("A", await x);',
  '@ (await x)("A");',
  '@ f("C")("A", await x);',
  'use(@ f("C").m("A", await x));',
  '@ f("A", f(1), await x);',
  '@ f("A", await use(1), await use(2));',
  '@ f("A", @ f("B", await x));',
  '@ f("A", ...use(1), await x);',
  '(@ f("A", await x));',
  'v && @ f("A", await x);',
  'v ? @ f("A", await x) : 1;',
  'void @ f("A", await x);',
  'use(1), @ f("A", await x);',
  '@ f("A", await x), use(1);',
  'const a = @ f("A", await x); use(a);',
  'const a = @ new f("A", await x); use(a);',
  'const a = @ o.m("A", await x); use(a);',
  'const a = @ o?.m("A", await x); use(a);',
  'const a = (@ f("A", await x)); use(a);',
  'const a = @ (f("A", await x)); use(a);',
  'const a = @ (await x).m("A"); use(a);',
  'const a = @ (() => 1)("A", await x); use(a);',
  'let a = 1, b = @ f("A", await x); use(a, b);',
  'const { p } = @ f("A", await x); use(p);',
  'const { p = @ f("A", await x) } = v; use(p);',
  'const { [@ f("A", await x)]: p } = v; use(p);',
  'const a = @ f("A", 1), b = await x; use(a, b);',
  'const a = @ f("A", @ f("B", 1), await x); use(a);',
  'const a = @ f("A", await x) || v; use(a);',
  'const a = v || @ f("A", await x); use(a);',
  'const a = @ f("A", await x) ? 1 : 2; use(a);',
  'const a = v ? @ f("A", await x) : @ f("B", 1); use(a);',
  'const a = 1 + @ f("A", await x); use(a);',
  'const a = @ f("A", await x) + 1; use(a);',
  'const a = @ f("A", 1) + await x; use(a);',
  'const a = await x + @ f("A", 1); use(a);',
  'const a = !@ f("A", await x); use(a);',
  'const a = [1, ...@ f("A", await x)]; use(a);',
  'const a = { p: @ f("A", await x), ...@ f("B", await y) }; use(a);',
  'const a = { [@ f("A", await x)]: 1 }; use(a);',
  'const a = `x${@ f("A", await x)}`; use(a);',
  'use(1, @ f("A", await x), 2);',
  'use(@ f("A", 1), await x);',
  'use(await x, @ f("A", 1));',
  'use(import(@ f("A", await x)));',
  'v = @ f("A", await x);',
  'v.p += @ f("A", await x);',
  'v[@ f("A", await x)] = await y;',
  'return @ f("A", await x);',
  'throw @ f("A", await x);',
  'yield @ f("A", await x);',
  'yield* @ f("A", await x);',
  'await @ f("A", 1);',
  'if (@ f("A", await x)) use(1);',
  'if (v) @ f("A", await x); else @ f("B", await y);',
  'while (@ f("A", await x)) use(1);',
  'do use(1); while (@ f("A", await x));',
  'for (let i = @ f("A", await x); i < 3; i++) use(i);',
  'for (@ f("A", await x); v; @ f("B", await y)) use(1);',
  'for (const i of @ f("A", await x)) use(i);',
  'for (const i in @ f("A", await x)) use(i);',
  'for await (const i of @ f("A", 1)) use(i);',
  'for (const i of v) { @ f("A", i, await x); use(() => i); }',
  'switch (@ f("A", await x)) { case @ f("B", await y): use(1); }',
  'try { @ f("A", await x); } finally { use(1); }',
  'label: @ f("A", await x);',
  'class C extends @ f("A", await x) {} use(C);',
  'class C { static [@ f("A", await x)] = 1; } use(C);',
  'use(async (q) => @ f("A", await q));',
  'use(async (q) => (@ f("A", await q)));',
  'use(async function () { @ f("A", await x); });',
  'use(class { async m() { return @ f("A", await x); } });',
  '@ f("A", 1); await x;',
  'await x;\n@ f("A", 1);',
];

/** About no call, as bundlers see it. */
const ABOUT_NOTHING = [
  '@ await f(x);',
  'const a = @ await f(x); use(a);',
  'const a = @ f(await x).p; use(a);',
  'const a = @ f(1)[await x]; use(a);',
  'const a = @ f(await x)`t`; use(a);',
  'use(@ f(1).p, await x);',
  'const a = @ (await x, f(1)); use(a);',
];

/** Where a host has nothing before the call: what comes of `?.` is a choice, TypeScript has no place behind an operator. */
const CHAIN = ['const a = @ o?.m("A", await x); use(a);'];
const TYPESCRIPT = [...CHAIN, 'const a = await x + @ f("A", 1); use(a);'];
const TEXT = [...CHAIN, 'const a = @ (f("A", await x)); use(a);'];

const options = { runtime: { global: 'yieldFrom' }, asyncFunctions: true };

const typescript =
  (target: ts.ScriptTarget) =>
  (source: string): string =>
    ts.transpileModule(source, {
      compilerOptions: { target, module: ts.ModuleKind.ESNext, ignoreDeprecations: '5.0' },
      transformers: { before: [createTransformer(options)] },
    }).outputText;

const HOSTS: readonly [string, (source: string) => string, readonly string[]][] = [
  ['TypeScript host', typescript(ts.ScriptTarget.ES2022), TYPESCRIPT],
  ['TypeScript host, ES5', typescript(ts.ScriptTarget.ES5), TYPESCRIPT],
  [
    'Babel host',
    (source) =>
      transformSync(source, { configFile: false, babelrc: false, plugins: [[yieldFrom, options]] })
        ?.code ?? '',
    [],
  ],
  ['text host', (source) => lowerSource(source, { filename: 'a.js', options }).code, TEXT],
];

/** What is called is a parameter, or a module's variable, which is kept before what is awaited. */
const AROUND: readonly ((body: string) => string)[] = [
  (body) => `async function* g(x, y, v, f, o, use) {\n${body}\n}`,
  (body) =>
    `let x, y, v, f, o, use;
export function set() { x = y = v = f = o = use = 1; }
export async function* g() {\n${body}\n}`,
];

/** By `"A"` and `"B"` the calls that an annotation is about; or what stands behind it. */
function annotated(code: string): string[] {
  const comments: Comment[] = [];
  const program = parse(code, { ecmaVersion: 'latest', sourceType: 'module', onComment: comments });
  const calls = callsIn(program);
  return comments
    .filter(({ value }) => value === ' #__PURE__ ')
    .map(({ end }) => {
      const [gap] = /^[\s(]*/.exec(code.slice(end)) ?? [''];
      const starts = [end + gap.length, end + gap.replace(/\(+$/, '').length];
      const behind = calls.filter(({ start }) => starts.includes(start));
      const outermost = behind.sort((a, b) => b.end - b.start - (a.end - a.start)).at(0);
      return outermost ? nameOf(outermost, code) : 'no call';
    })
    .sort();
}

type Call = Extract<AnyNode, { type: 'CallExpression' | 'NewExpression' }>;

function callsIn(node: unknown): Call[] {
  if (typeof node !== 'object' || node === null) return [];
  const inside = Object.values(node).flatMap(callsIn);
  const { type } = node as Partial<AnyNode>;
  return type === 'CallExpression' || type === 'NewExpression' ? [node as Call, ...inside] : inside;
}

/** (Arguments that are spread are in one that TypeScript makes for ES5.) */
function nameOf(call: Call, code: string): string {
  const named = call.arguments.find(
    (each) => each.type === 'Literal' && /^[A-C]$/.test(String(each.value)),
  );
  if (named) return code.slice(named.start + 1, named.end - 1);
  const [first] = call.arguments;
  const from = first ? first.start : call.end;
  return /"([A-C])"/.exec(code.slice(from, call.end))?.[1] ?? code.slice(call.start, call.end);
}

const write = (position: string): string => position.replaceAll('@', '/* #__PURE__ */');

describe.each(HOSTS)('%s: an annotation stands before its call', (_, compile, lost) => {
  it.each(AROUND)('in every position', (around) => {
    const wrong = POSITIONS.flatMap((position) => {
      const source = around(write(position));
      const [wanted, found] = [annotated(source), annotated(compile(source))];
      return found.join() === wanted.join() ? [] : [{ position, found }];
    });
    expect(wrong).toEqual(lost.map((position) => ({ position, found: [] })));
  });

  it.each(AROUND)('which behind other code of its line it may not have', (around) => {
    const wrong = POSITIONS.flatMap((position) => {
      const source = around(write(position)).replaceAll('\n', ' ');
      const [wanted, found] = [annotated(source), annotated(compile(source))];
      return found.every((name, i) => wanted.includes(name) && found[i - 1] !== name)
        ? []
        : [{ position, found }];
    });
    expect(wrong).toEqual([]);
  });

  it.each(AROUND)('and nowhere, where it is about none', (around) => {
    const wrong = ABOUT_NOTHING.filter(
      (position) => annotated(compile(around(write(position)))).length > 0,
    );
    expect(wrong).toEqual([]);
  });
});
