import { compile, load, nativeYields, yields } from '../testing/compile';

/** Yields what can be seen of a generator function. */
const observe = (declaration: string, name: string): string => `
  ${declaration}
  export async function* make() {
    const fn = ${name};
    const object = fn();
    yield [fn.name, fn.length];
    yield object instanceof fn;
    yield Object.prototype.toString.call(object);
    yield Object.getOwnPropertyNames(fn).sort();
    yield Object.getPrototypeOf(object) === fn.prototype;
    yield typeof fn.prototype;
    yield Object.prototype.toString.call(fn);
    try { yield new fn(); } catch (e) { yield [e.constructor.name]; }
  }
`;

const forms: [form: string, declaration: string, name: string][] = [
  ['declaration', 'async function* g(a, b) {}', 'g'],
  ['exported declaration', 'export async function* g(a, b) {}', 'g'],
  ['named expression', 'const f = async function* own(a) {};', 'f'],
  ['anonymous expression', 'const f = async function* (a) {};', 'f'],
  ['nameless expression', 'const [f] = [async function* (a) {}];', 'f'],
  ['method of an object', 'const o = { async *m(a) {} };', 'o.m'],
  ['method with a computed key', 'const o = { async *["a" + "b"](a) {} };', 'o.ab'],
  ['method with a symbol as key', 'const s = Symbol("s"), o = { async *[s]() {} };', 'o[s]'],
  ['method of a class', 'class C { async *m(a, b) {} }', 'C.prototype.m'],
  ['static method', 'class C { static async *m(a, b) {} }', 'C.m'],
  ['method of a class with a computed key', 'class C { async *["x" + 1]() {} }', 'C.prototype.x1'],
  [
    'private static method',
    'class C { static async *#m() {} static get() { return C.#m; } }',
    'C.get()',
  ],
  ['property', 'const o = { p: async function* (a) {} };', 'o.p'],
  ['class field', 'class C { static f = async function* (a) {}; }', 'C.f'],
  [
    'class field with a computed key',
    'class C { static ["f" + 1] = async function* () {}; }',
    'C.f1',
  ],
  ['default of a pattern', 'const { f = async function* () {} } = {};', 'f'],
  ['assignment', 'let f; f = async function* () {};', 'f'],
];

describe('the shape of a lowered generator function is that of a native one', () => {
  for (const [form, declaration, name] of forms) {
    it(form, async () => {
      const source = observe(declaration, name);
      expect(await yields(source)).toEqual(await nativeYields(source));
    });
  }

  it('at ES5, of what that can express', async () => {
    const source = `
      const key = Symbol('s');
      export async function* g(a, b = 1) {}
      function* sync({ a } = {}, b) {}
      class C { static async *m(a, ...rest) {} async *n(a = 1) {} *sync() {} async *[key]() {} }
      const o = { async *m(a, b = 1, c) {}, async *[key]() {} };
      const f = async function* (a, b = 2) {};
      export async function* make() {
        const c = C.prototype;
        for (const one of [g, sync, C.m, c.n, c.sync, c[key], o.m, o[key], f]) {
          yield [one.name, one.length, one() instanceof one, Object.prototype.toString.call(one())];
          try { new one(); yield 'made'; } catch (e) { yield [e.constructor.name]; }
          yield one.call({}) instanceof one && one.call(one()) instanceof one;
        }
      }
    `;
    expect(await yields(source, { target: 'ES5' })).toEqual(await nativeYields(source));
  });
});

describe('the own name of a function expression', () => {
  it('is the function itself', async () => {
    const source = `
      const f = async function* own() { yield own === f; };
      export const make = f;
    `;
    for (const target of ['ES5', 'ES2022'] as const) {
      expect(await yields(source, { target })).toEqual([true]);
    }
  });

  it('cannot be assigned: TypeError in strict code, nothing in sloppy code', async () => {
    const sloppy = `
      const f = async function* own() { own = 1; yield own === f; };
      exports.make = f;
    `;
    const strict = `
      const f = async function* own() { try { own = 1; } catch (e) { yield e.constructor.name; } };
      export const make = f;
    `;
    for (const target of ['ES5', 'ES2022'] as const) {
      expect(await yields(sloppy, { target })).toEqual([true]);
      expect(await yields(strict, { target })).toEqual(['TypeError']);
    }
  });

  it('gives way to a parameter of the same name', async () => {
    const source = `
      const f = async function* own(own = 1) { yield own; };
      export const make = f;
    `;
    expect(await yields(source)).toEqual([1]);
  });
});

it('keeps sloppy functions with two parameters of one name', async () => {
  const source = `
    const f = async function* (a, a) { yield a; };
    exports.make = () => f(1, 2);
  `;
  expect(await yields(source, { compilerOptions: { alwaysStrict: false } })).toEqual([2]);
});

it('leaves async functions, sync generators, overloads and ambient declarations alone', () => {
  const source = `
    export async function a() { for await (const x of []) await x; }
    export function* b() { yield 1; }
    declare async function* c(): AsyncGenerator<number>;
  `;
  const code = compile(source);
  expect(code).toContain('async function a()');
  expect(code).toContain('function* b()');
  expect(code).not.toContain('@yield-from/runtime');
  expect(Object.keys(load(code))).toEqual(['a', 'b']);
});
