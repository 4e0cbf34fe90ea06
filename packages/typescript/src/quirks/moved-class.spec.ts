import { nativeYields, yields } from '../testing/compile';
import { TARGETS } from '../testing/targets';

const SOURCES: Readonly<Record<string, string>> = {
  'a declaration with private members of every sort': `
    export async function* make() {
      const all: { read(): unknown }[] = [];
      for (const x of [1, 2]) {
        const y = x * 10;
        class C {
          #p = y; static #q = x; static r = [C.#q, C.name];
          #m() { return y; }
          get #a() { return this.#p; }
          set #a(value) { this.#p = value; }
          static #s() { return x; }
          static has(o: object) { return #p in o; }
          read() { this.#a++; return [this.#p, this.#m(), C.#q, C.#s(), C.r, C.has(this), C.has({})]; }
        }
        all.push(new C());
        yield new C().read();
      }
      for (const one of all) yield one.read();
    }`,
  'an expression without a name': `
    export async function* make() {
      const all: (() => unknown)[] = [];
      for (const x of [1, 2]) {
        const D = class { #z = x; static n = [x]; static { this.n.push(x); } z() { return [this.#z, D.name, D.n]; } };
        all.push(() => new D().z());
        yield 0;
      }
      for (const one of all) yield one();
    }`,
  'an expression with a name of its own': `
    export async function* make() {
      const all: (() => unknown)[] = [];
      for (const x of [1, 2]) {
        const D = class E { #z = x; static e = E; static #w = x; z() { return [this.#z, E.name, D === E, E.e === E, E.#w]; } };
        all.push(() => new D().z());
        yield 0;
      }
      for (const one of all) yield one();
    }`,
  'a class in a class, computed fields': `
    export async function* make() {
      const all: (() => unknown)[] = [];
      for (const x of [1, 2]) {
        const A = class { #a = x; static B = class { #b = x; ['k' + x] = x; b() { return [this.#b, this]; } }; a() { return this.#a; } };
        all.push(() => [new A().a(), new A.B().b()]);
        yield 0;
      }
      for (const one of all) yield JSON.stringify(one());
    }`,
  'suspending in its heritage': `
    export async function* make() {
      const all: (() => unknown)[] = [];
      for (const x of [1, 2]) {
        class B { base = x; }
        class C extends ((yield 0), B) { #p = x; read() { return [this.#p, this.base, C.name]; } }
        all.push(() => new C().read());
      }
      for (const one of all) yield one();
    }`,
  'keys and names of members that are read from the loop': `
    export async function* make() {
      const all: (() => unknown)[] = [];
      for (const x of ['a', 'b']) {
        const C = class { [x] = 1; static [x + 's'] = 2; [x + 'm']() { return x; } get [x + 'g']() { return x; } };
        const o = { [x]() { return x; }, get [x + 'g']() { return x; } };
        all.push(() => [Object.keys(new C()), Object.keys(C), (new C() as any)[x + 'm'](), (new C() as any)[x + 'g'], o[x](), o[x + 'g' as 'a']]);
        yield 0;
      }
      for (const one of all) yield one();
    }`,
};

describe.each(Object.entries(SOURCES))('a class in a suspending loop: %s', (_, source) => {
  it.each(TARGETS)('%s', async (target) => {
    expect(await yields(source, { target })).toEqual(await nativeYields(source));
  });
});
