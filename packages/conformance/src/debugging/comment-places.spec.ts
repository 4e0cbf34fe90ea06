/**
 * A comment stands once in the output wherever it stands around statements in the source: before each, behind each in its line, before
 * the brace at the end of each block. (Inside of expressions and in heads, what other tools read: `comments.spec.ts`.)
 */
import { transformSync } from '@babel/core';
import yieldFrom from '@yield-from/babel';
import { lowerSource } from '@yield-from/estree';
import { createTransformer } from '@yield-from/typescript';
import * as ts from 'typescript';

const SOURCE = `async function* g(x, list, f) {
  const a = await x;
  let q;
  let r = f(1), s = await f(2);
  for (let i = 0; i < 3; i++) { yield i; }
  for (;;) { yield 1; if (await f()) break; }
  for (const y of list) { yield y; continue; }
  for (const k in x) { yield k; if (k) continue; f(k); }
  for await (const z of list) { f(z); yield z; break; }
  while (a) { if (await a) { break; } else { yield 7; } yield 7; continue; }
  do { yield 1; } while (await x);
  label: for (const y of list) { if (await y) continue label; yield y; if (f(y)) { break label; } }
  try { yield 8; if (f()) { return; } } catch (e) { yield e; f(e); } finally { await 9; f(3); }
  try { yield 8; } catch { f(1); yield 4; }
  try { f(1); } catch { yield 4; } finally { f(2); }
  switch (await x) { case 1: break; case 2: yield 2; case 3: { f(5); break; } default: yield 5; f(6); }
  if (a) { f(1); } else if (s) { yield 3; } else { f(2); }
  if (f(0)) { f(1); } else { f(2); }
  { yield 6; f(7); }
  {}
  ;
  function h() { f(8); return 1; }
  class C { m() { f(9); } static p = 1; }
  class D extends (await x) { m() { f(9); } static [yield 1] = 1; }
  const { b, c = await x } = f(b);
  const fn = async () => { await f(); f(2); };
  const o = { async *m() { yield 1; f(1); }, n: 1 };
  f(a, await b, c);
  throw await f(q, r, fn, o);
}
class K {
  async *m() { yield 1; return; }
  static async n(p = 1) { await p; return p; }
  async *[K.name]() { return yield 2; }
}
export async function last() { return await 1; }
export async function* endless(n) { for (;;) { yield n; } }
export function* plain(n) { if (n) { yield 1; return 2; } const t = yield* plain(1); return t; }
`;

/** Where a statement, a clause or a class member begins, and before each brace at the end of a block, a class, a `switch`. */
function places(source: string): number[] {
  const found = new Set<number>();
  const look = (node: ts.Node): void => {
    const begins =
      ts.isStatement(node) || ts.isCaseOrDefaultClause(node) || ts.isClassElement(node);
    if (begins || ts.isCatchClause(node)) found.add(node.getStart());
    const ends = ts.isBlock(node) || ts.isCaseBlock(node) || ts.isClassLike(node);
    if (ends) found.add(node.end - 1);
    ts.forEachChild(node, look);
  };
  look(ts.createSourceFile('a.ts', source, ts.ScriptTarget.Latest, true));
  return [...found].sort((a, b) => a - b);
}

const options = { runtime: { global: 'yieldFrom' } };

type Compile = (source: string, isOurs: boolean) => string;

const typescript =
  (target: ts.ScriptTarget): Compile =>
  (source, isOurs) =>
    ts.transpileModule(source, {
      compilerOptions: { target, module: ts.ModuleKind.ESNext, ignoreDeprecations: '5.0' },
      transformers: { before: isOurs ? [createTransformer(options)] : [] },
    }).outputText;

const HOSTS: readonly (readonly [string, Compile])[] = [
  ['TypeScript host', typescript(ts.ScriptTarget.ES2022)],
  ['TypeScript host, ES5', typescript(ts.ScriptTarget.ES5)],
  [
    'Babel host',
    (source, isOurs) => {
      const plugins = isOurs ? [[yieldFrom, options]] : [];
      return transformSync(source, { configFile: false, babelrc: false, plugins })?.code ?? '';
    },
  ],
  [
    'text host',
    (source, isOurs) => (isOurs ? lowerSource(source, { filename: 'a.js', options }).code : source),
  ],
];

/** The source with numbered comments at every third place. */
function commented(round: number, write: (text: string) => string): string {
  let cursor = 0;
  const parts = places(SOURCE).flatMap((at, i) => {
    if (i % 3 !== round) return [];
    const before = SOURCE.slice(cursor, at).trimEnd();
    cursor = at;
    return [before, write(`// COMMENT ${i}.`)];
  });
  return parts.join('') + SOURCE.slice(cursor);
}

/** What stands around a place. */
function around(i: number): string {
  const at = places(SOURCE)[i];
  return `${SOURCE.slice(at - 24, at)}| ${SOURCE.slice(at, at + 16)}`.replace(/\s+/g, ' ');
}

const count = (text: string, i: number): number => text.split(`// COMMENT ${i}.`).length - 1;

/** The places of comments that do not stand once where they stand once without us. */
function wrong(compile: Compile, write: (text: string) => string): string[] {
  return [0, 1, 2].flatMap((round) => {
    const source = commented(round, write);
    const [ours, plain] = [compile(source, true), compile(source, false)];
    const all = places(SOURCE).flatMap((_, i) => (i % 3 === round ? [i] : []));
    return all
      .filter((i) => count(ours, i) !== 1 && count(ours, i) !== count(plain, i))
      .map(around);
  });
}

describe.each(HOSTS)('%s: a comment stands once', (host, compile) => {
  it('in lines of its own', () => {
    expect(wrong(compile, (text) => `\n${text}\n`)).toEqual([]);
  });

  it('behind other code of its line', () => {
    const lost = host.startsWith('TypeScript') ? IN_HEADS : [];
    expect(wrong(compile, (text) => ` ${text}\n`)).toEqual(lost);
  });
});

/** Behind `if (k)`, where that is moved whole, and `k` is a variable of the body: TypeScript has no place for the parenthesis. */
const IN_HEADS = ['in x) { yield k; if (k) | continue; f(k); '];
