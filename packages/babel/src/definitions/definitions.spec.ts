import { compile, COMMONJS, ES5, observe, suspensionsIn } from '../testing/compile';

const SHAPE = `
  const AsyncGenerator = Object.getPrototypeOf(Object.getPrototypeOf(async function* () {}.prototype));
  const shape = (f) => [
    f.name, f.length, Object.getOwnPropertyNames(f).sort().join(), Object.prototype.toString.call(f.call({})),
    f.call({}) instanceof f, typeof f.prototype, Object.getOwnPropertyNames(f.prototype).join(),
  ].join(' ');
  const isConstructor = (f) => { try { Reflect.construct(Object, [], f); return true; } catch { return false; } };
`;

/** Each is a program that exports \`main(log)\`, whose log has to be the same as natively. */
const PROGRAMS: Record<string, string> = {
  'declarations have shape and name': `
    async function* g(a, b, c = 1) { yield a; }
    exports.main = (log) => log(shape(g), isConstructor(g));`,
  'declarations in functions are hoisted': `
    exports.main = async (log) => {
      log(typeof inner, inner.name);
      for await (const x of inner()) log(x);
      async function* inner() { yield 1; yield later; }
      var later = 2;
    };`,
  'the last of several declarations counts': `
    exports.main = (log) => {
      log(g().next === undefined, h().next === undefined, typeof k);
      async function* g() {} function g() { return {}; }
      function h() { return {}; } async function* h() {}
      var k = 1; async function* k() {}
    };`,
  'declarations in blocks do not leak': `
    exports.main = async (log) => {
      {
        for await (const x of g()) log(x);
        async function* g() { yield 'block'; }
      }
      log(typeof g);
    };`,
  'declarations in a switch exist in all clauses': `
    const g = 'subject';
    exports.main = async (log) => {
      switch (g) {
        case 'subject': for await (const x of g()) log(x); break;
        default: async function* g() { yield 'clause'; }
      }
    };`,
  'declarations in loops are new each time': `
    exports.main = async (log) => {
      const all = [];
      for (let i = 0; i < 2; i++) { all.push(g); async function* g() { yield i; } }
      log(all[0] === all[1]);
      for (const g of all) for await (const x of g()) log(x);
    };`,
  'generators nested in generators': `
    async function* outer(n) {
      async function* inner(m) { for (let i = 0; i < m; i++) yield [n, i].join(); }
      const twice = async function* () { yield* inner(1); yield* inner(2); };
      yield* twice(); yield (async function* self() { yield self.name; })().next();
    }
    exports.main = async (log) => { for await (const x of outer('n')) log(x.value ?? x); };`,
  'expressions take their names from their places': `
    const a = async function* () {}, [b = async function* () {}] = [], { c = async function* () {} } = {};
    let d; d = async function* () {}; let e; (e) = async function* () {}; let f; f ??= async function* () {};
    const key = 'computed', symbol = Symbol('s');
    const o = { p: async function* () {}, 'a-b': async function* () {}, 1: async function* () {},
      [key]: async function* () {}, [symbol]: async function* () {}, __proto__: async function* () {} };
    class C { static f = async function* () {}; static #g = async function* () {}; static g = C.#g;
      static ['k' + 1] = async function* () {}; }
    exports.main = (log) => {
      log([a, b, c, d, e, f, o.p, o['a-b'], o[1], o[key], o[symbol], Object.getPrototypeOf(o), C.f, C.g, C.k1,
        (async function* named() {}), (async function* () {})].map((fn) => fn.name).join('|'));
      log([a, o.p, C.f].map((fn) => isConstructor(fn)).join());
    };`,
  'computed keys are evaluated once, in order': `
    exports.main = (log) => {
      const key = (text) => ({ toString() { log('key', text); return text; } });
      const o = { [key('a')]: async function* () {}, async *[key('b')]() {}, x: log('x') };
      class C { async *[key('c')]() {} static [key('d')] = async function* () {}; static async *[key('e')]() {} }
      log(o.a.name, o.b.name, C.prototype.c.name, C.d.name, C.e.name);
    };`,
  'the own name of an expression is there and cannot be assigned': `
    exports.main = async (log) => {
      const f = async function* self() { yield self === f; self = 1; yield typeof self; };
      const strict = async function* self() { 'use strict'; try { self = 1; } catch (e) { yield e.name; } };
      const shadowed = async function* self(self) { self = 2; yield self; };
      const sloppy = async function* self() { ({ self } = { self: 1 }); [self] = [1]; self++; for (self of [1]); yield typeof self; };
      for (const g of [f, strict, shadowed, sloppy]) for await (const x of g(1)) log(x);
    };`,
  'parameters of one name': `
    exports.main = async (log) => {
      const f = async function* (a, a) { yield a; yield arguments[0]; };
      log(f.length);
      for await (const x of f(1, 2)) log(x);
    };`,
  'object methods': `
    const base = { m() { return 'base'; } };
    const o = {
      before: 1,
      async *m(a) { yield super.m(); yield this === o; yield (() => super.m())(); },
      async *plain(a, b) { yield this === o; },
      async *'a b'() {}, async *1() {}, async *__proto__() {}, async *[Symbol.iterator]() {},
    };
    Object.setPrototypeOf(o, base);
    exports.main = async (log) => {
      log(Object.keys(o).join(), Object.hasOwn(o, '__proto__'));
      for (const key of ['m', 'plain', 'a b', '1', Symbol.iterator]) log(shape(o[key]), isConstructor(o[key]));
      for (const f of [o.m, o.plain]) for await (const x of f.call(o)) log(x);
      log(shape(Object.getOwnPropertyDescriptor(o, '__proto__').value));
    };`,
  'class methods': `
    class B { m() { return 'B'; } static s() { return 'static B'; } }
    class C extends B {
      #p = 'private';
      async *m(a) { yield super.m(); yield this.#p; yield* this.#q(); }
      static async *s() { yield super.s(); yield this === C; }
      async *#q() { yield this.#p; yield super.m(); }
      static async *#t(a, b) { yield 'private static'; }
      static get t() { return C.#t; }
      async *'a b'() {} async *1() {}
    }
    exports.main = async (log) => {
      log(Object.getOwnPropertyNames(C.prototype).join(), Object.getOwnPropertyNames(C).sort().join());
      for (const f of [C.prototype.m, C.s, C.t, C.prototype['a b'], C.prototype[1]]) log(shape(f), isConstructor(f));
      for await (const x of new C().m()) log(x);
      for await (const x of C.s()) log(x);
      log(JSON.stringify(Object.getOwnPropertyDescriptor(C.prototype, 'm')));
    };`,
  'class expressions keep their names': `
    const A = class { async *m() { yield A; } };
    const o = { B: class { async *m() {} } };
    const f = (x = class { async *m() {} }) => x;
    const g = () => class { async *m() {} };
    const D = class Inner { async *m() { yield Inner === D; } };
    exports.main = async (log) => {
      for (const C of [A, o.B, f(), g(), D]) log(C.name, new C().m() instanceof C.prototype.m);
      log("D", (await new D().m().next()).value);
      const [one, two] = [g(), g()];
      log(new one().m() instanceof one.prototype.m, new two().m() instanceof two.prototype.m);
    };`,
  'classes made in a loop': `
    exports.main = (log) => {
      const all = [];
      for (const i of [1, 2]) all.push(class { async *m() { yield i; } });
      let n = 0;
      while (n++ < 2) all.push(class { async *m() {} });
      for (const C of all) log(all.map((other) => new C().m() instanceof other.prototype.m).join());
    };`,
  'static code of the class sees finished methods': `
    class C { static f = C.m() instanceof C.m; static async *m() {} }
    class D { static async *m() {} static { D.f = D.m() instanceof D.m; } }
    exports.main = (log) => log(C.f, D.f, Object.getOwnPropertyNames(C).sort().join());`,
  'members that replace a method': `
    class C { async *m() {} m() { return 'plain'; } async *n() {} get n() { return 'getter'; } static async *s() {} static s = 1; }
    const o = { async *m() { super.x; }, m: 'value', async *n() { super.x; }, ...{ n: 'spread' } };
    exports.main = (log) => log(new C().m(), new C().n, C.s, o.m, o.n);`,
  'this and arguments': `
    exports.main = async (log) => {
      const o = { async *m() { yield this === o; yield arguments.length; yield (() => [...arguments].join())(); } };
      for await (const x of o.m(1, 2)) log(x);
      async function* sloppy() { yield this === globalThis; arguments[0] = 2; yield arguments[0]; }
      for await (const x of sloppy(1)) log(x);
    };`,
};

describe.each([
  ['alone', []],
  ['with preset-env', [COMMONJS]],
])('definitions, %s', (_, presets) => {
  it.each(Object.entries(PROGRAMS))('%s', async (_name, program) => {
    const source = SHAPE + program;
    const compiled = compile(source, { sourceType: 'script', presets });
    expect(await observe(compiled)).toEqual(await observe(source));
    expect(compiled).not.toMatch(/async\s+function\s*\*|async\s*\*/);
  });
});

/** Where Babel's own lowering of classes loses names, of `const`s throws too early, of objects runs setters. */
const NOT_AT_ES5 = new Set([
  'computed keys are evaluated once, in order',
  'class methods',
  'class expressions keep their names',
  'the own name of an expression is there and cannot be assigned',
  'members that replace a method',
]);

describe('definitions, at ES5', () => {
  const programs = Object.entries(PROGRAMS).filter(([name]) => !NOT_AT_ES5.has(name));
  it.each(programs)('%s', async (_name, program) => {
    // (An ES5 function is a constructor with `caller` and `arguments`.)
    const source =
      SHAPE.replace('Object.getOwnPropertyNames(f).sort().join()', '0') +
      program.replaceAll('isConstructor(', 'typeof (');
    const compiled = compile(source, { sourceType: 'script', presets: [ES5] });
    expect(await observe(compiled)).toEqual(await observe(source));
  });
});

it('leaves nothing of a suspension in what it lowered', () => {
  const source = `
    async function* a() { await 1; yield* b(); for await (const x of c) yield x; }
    const o = { async *m() { yield 1; } }; class C { async *m() { yield super.m; } static async *#s() {} }`;
  expect(suspensionsIn(compile(source, { sourceType: 'script' }))).toEqual([]);
  expect(suspensionsIn(compile(source, { sourceType: 'script', presets: [ES5] }))).toEqual([]);
});
