/** The forms that functions are defined in, over a tree that is changed in place: the text host's. */
import { lowerSource } from '@yield-from/estree';

/** The lowered text in one line, with `…` for what the engine makes. */
function defined(code: string, module = false): string {
  const { code: lowered, diagnostics } = lowerSource(code, {
    filename: module ? 'a.mjs' : 'a.cjs',
    otherwise: 'script',
    options: { runtime: { global: 'r' }, asyncFunctions: true },
  });
  expect(diagnostics).toEqual([]);
  return lowered
    .replace(/(?:function \(\)|\(\$\) =>) \{\n *for[^]*?\n *\}\n *\}(?=[,)])/g, '…')
    .replace(/\/\*#__PURE__\*\/ /g, '')
    .replace(/\s+/g, ' ')
    .trim();
}

describe('methods of classes', () => {
  it.each([
    [
      'a declaration',
      'class C { async *m() {} }',
      "class C { m() { return r.start(mKind, …); } } const mKind = r.kind(r.method(C, 'm'));",
    ],
    [
      'several, in their order',
      'class C { async *m() {} static async *n() {} }',
      "class C { m() { return r.start(mKind, …); } static n() { return r.start(nKind, …); } } const mKind = r.kind(r.method(C, 'm')); const nKind = r.kind(r.member(C, 'n'));",
    ],
    [
      'an expression without effects',
      'x = class { async *m() {} };',
      "x = (() => { var theClass = { 'x': class { m() { return r.start(mKind, …); } } }['x'], mKind = r.kind(r.method(theClass, 'm')); return theClass; })();",
    ],
    [
      'an expression with effects',
      'x = class extends f() { async *m() {} };',
      "let mKind; x = ((theClass) => (mKind = r.kind(r.method(theClass, 'm')), theClass))({ 'x': class extends f() { m() { return r.start(mKind, …); } } }['x']);",
    ],
    [
      'static code',
      'class C { static s = f(this); async *m() {} }',
      "let mKind; class C { static #registered = (mKind = r.kind(r.method(this, 'm'))); static s = f(this); m() { return r.start(mKind, …); } }",
    ],
    [
      'static code that cannot see the class',
      'class C { static s = new Map(); async *m() {} }',
      "class C { static s = new Map(); m() { return r.start(mKind, …); } } const mKind = r.kind(r.method(C, 'm'));",
    ],
    [
      'private methods that are only called',
      'class C { static async *#s() {} async *#m() {} f() { return [C.#s(), this.#m()]; } }',
      'const sKind = r.kind(), mKind = r.kind(); class C { static #s() { return r.start(sKind, …); } #m() { return r.start(mKind, …); } f() { return [C.#s(), this.#m()]; } }',
    ],
    [
      'private methods that are taken',
      'class C { static async *#s() {} f() { return [C.#s]; } }',
      'let sKind; class C { static #registered = (sKind = r.kind(this.#s)); static #s() { return r.start(sKind, …); } f() { return [C.#s]; } }',
    ],
    [
      'one that is replaced',
      'class C { async *m() {} m() {} }',
      'const mKind = r.kind(); class C { m() { return r.start(mKind, …); } m() {} }',
    ],
    [
      'a computed key',
      'class C { async *[k()]() {} }',
      'let key; class C { [key = r.toKey(k())]() { return r.start(methodKind, …); } } const methodKind = r.kind(r.method(C, key));',
    ],
  ])('%s', (_, source, expected) => {
    expect(defined(source)).toBe(expected);
  });
});

describe('methods of object literals', () => {
  it.each([
    [
      'a method',
      'x = { async *m() {} };',
      'x = { m: r.define((ownKind) => ({ m() { return r.start(ownKind, …); } }.m)) };',
    ],
    [
      'with super',
      'x = { async *m() { super.m; } };',
      "x = (() => { var object = { m() { return r.start(mKind, …); } }, mKind = r.kind(r.member(object, 'm')); return object; })();",
    ],
    [
      'with super beside an effect',
      'x = { a: f(), async *m() { super.m; } };',
      "let mKind; x = ((object) => (mKind = r.kind(r.member(object, 'm')), object))({ a: f(), m() { return r.start(mKind, …); } });",
    ],
  ])('%s', (_, source, expected) => {
    expect(defined(source)).toBe(expected);
  });
});

describe('functions', () => {
  it.each([
    [
      'a declaration of a script',
      'g(); async function* g() {}',
      'var g = r.define((ownKind) => ({ g() { return r.start(ownKind, …); } }.g)); g();',
    ],
    [
      'one of a block',
      '{ async function* g() {} }',
      '{ let g = r.define((ownKind) => ({ g() { return r.start(ownKind, …); } }.g)); }',
    ],
    [
      'one of a clause, whose switch has the name in its subject',
      'switch (g) { default: async function* g() {} }',
      '{ const subject = g; { let g = r.define((ownKind) => ({ g() { return r.start(ownKind, …); } }.g)); switch (subject) { default: } } }',
    ],
    [
      'a named expression',
      'x = async function* own() { own; };',
      'x = r.define((ownKind) => { const own = { own() { return r.start(ownKind, …); } }.own; return own; });',
    ],
    [
      'a class in a parameter',
      'f = (a = class { static s = g(this); async *m() {} }) => a;',
      "f = (a = (() => { let mKind; return { 'a': class { static #registered = (mKind = r.kind(r.method(this, 'm'))); static s = g(this); m() { return r.start(mKind, …); } } }['a']; })()) => a;",
    ],
    [
      'a key in the only statement of a loop',
      'for (;;) x = { async *[k]() {} };',
      'for (;;) { let key; x = { [key = r.toKey(k)]: r.define((ownKind) => ({ [key]() { return r.start(ownKind, …); } }[key])) }; }',
    ],
  ])('%s', (_, source, expected) => {
    expect(defined(source)).toBe(expected);
  });

  it('are functions still in a module', () => {
    expect(defined('export async function* g() {}', true)).toMatch(
      /^var gKind = r\.kind\(g\); export function g\(\) \{ return r\.start\(gKind, …, void 0, new\.target && this\); \}$/,
    );
  });
});
