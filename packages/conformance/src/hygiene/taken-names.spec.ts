/**
 * Names that the output relies on (the runtime's global, the frame, the state, slots, kinds, what the compilers behind us bring along)
 * are the user's to take: in each program one of its variables is called so, and what it prints is what it prints natively.
 */
import { parse, type Options, tokenizer } from 'acorn';
import { withoutTicks } from '../cases/drive';
import { WHOLE } from '../cases/script';
import { native } from '../variants/native';
import { variantsNamed } from '../variants/list';
import { run } from '../variants/run';
import { link, type Variant } from '../variants/variant';

/** `NAME` is a parameter, a variable around, a variable inside, a function's own name, a class, a label. */
const PROGRAMS = [
  `
function* pair(NAME) { yield NAME; return [NAME]; }
async function* inner(NAME) { try { yield NAME; yield (() => NAME)(); } finally { log('end', await NAME); } }
const object = { async *m(NAME, ...rest) { for (const x of rest) yield [NAME, x, arguments.length]; } };
class C {
  #p = 3;
  async *m({ a: NAME = 5 }) { yield this.#p + NAME; yield* inner(NAME); }
  static async f(NAME) { for await (const x of inner(NAME)) log('f', x); return NAME; }
}
async function* g() {
  yield* pair(1);
  yield* new C().m({});
  for await (const x of object.m(1, 2, 3)) { log(x); if (x[1] > 1) break; }
  yield await C.f(7);
}`,
  `
const g = (() => {
let NAME = 1;
async function* inner(n) { NAME: for (let i = 0; i < n; i++) { for (;;) { yield [NAME, i]; NAME += i; continue NAME; } } }
const other = async function* (a = NAME) { const log2 = () => log(NAME, a); log2(); yield NAME; log2(); };
return async function* () { yield* inner(3); yield* other(); for (const x of [1, 2]) { const f = () => x + NAME; yield f(); } return NAME; };
})();`,
  `
const named = async function* NAME(n) { if (n > 0) { yield typeof NAME; yield* NAME(n - 1); } };
async function* g() {
  class NAME { static async *m() { yield NAME === this; } }
  yield* NAME.m();
  yield* named(2);
  { let NAME = 1; for (;;) { try { yield NAME++; if (await NAME > 2) break; } catch (NAME) { yield NAME; } } }
  for (const NAME of [1, 2]) yield () => NAME;
  switch (await 1) { case 1: let NAME = 4; yield NAME; }
}`,
];

const SYNTAX: Options = { ecmaVersion: 'latest', allowReturnOutsideFunction: true };

const wordsOf = (code: string): Set<string> => {
  const found = new Set<string>();
  let before = '';
  for (const token of tokenizer(code, SYNTAX)) {
    const text = code.slice(token.start, token.end);
    if (token.type.label === 'name' && before !== '.') found.add(text);
    before = text;
  }
  return found;
};

const isName = (word: string): boolean => {
  try {
    parse(`'use strict'; let ${word};`, SYNTAX);
    return true;
  } catch {
    return false;
  }
};

const variantNamed = (name: string): Variant => {
  const [variant] = variantsNamed(name).filter((one) => one.name === name);
  return variant;
};

const log = async (code: string): Promise<string[]> =>
  withoutTicks(await run(link(code), WHOLE, 'native'));

const withName = (program: string, taken: string): string =>
  `'use strict';${program.replace(/\bNAME\b/g, taken)}`;

/** (What others rely on behind us, `Object` and helpers of their own, is theirs.) */
describe.each([
  ['babel', 'babel'],
  ['babel-es5', 'babel'],
  ['estree', 'estree'],
  ['estree-es5', 'estree'],
  ['typescript-es2022', 'typescript-es2022'],
  ['typescript-es5', 'typescript-es2022'],
])('%s', (name, ours) => {
  const { compile } = variantNamed(name);

  test.each(PROGRAMS)('%#', async (program) => {
    const source = withName(program, 'value');
    const known = wordsOf(source);
    const output = variantNamed(ours).compile({ text: source, syntax: 'js' });
    const relied = [...wordsOf(output)].filter((word) => !known.has(word) && isName(word));
    expect(relied).toEqual(expect.arrayContaining(['yieldFrom', 't']));
    const wrong: string[] = [];
    for (const taken of relied) {
      const text = withName(program, taken);
      const expected = await log(native.compile({ text, syntax: 'js' }));
      expect(expected.length).toBeGreaterThan(7);
      const found = await log(compile({ text, syntax: 'js' })).catch((error) => [String(error)]);
      const differing = found.find((line, i) => line !== expected[i]);
      if (differing ?? found.length < expected.length) wrong.push(`${taken}: ${differing}`);
    }
    expect(wrong).toEqual([]);
  });
});
