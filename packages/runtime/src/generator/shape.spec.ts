/** Semantics §2.10 and §7.1: what lowered generator functions and generators look like. */
import { define, type Kind, start } from '../kind';
import { DONE, YIELD } from '../protocol';
import { give } from '../testing';
import { defineGenerator, generatorKind, startGenerator } from './start';
import { lowered } from './testing';

const made = defineGenerator(
  (kind) =>
    ({
      g(_a: unknown, _b: unknown) {
        return startGenerator(kind, ($) => (($.value = undefined), DONE));
      },
    }).g as (a: unknown, b: unknown) => object,
) as unknown as { (): Generator; prototype: object };
function* theirs(_a: unknown, _b: unknown) {}

const IteratorPrototype = Object.getPrototypeOf(
  Object.getPrototypeOf([][Symbol.iterator]()),
) as object;

function namesAlong(object: object): string[] {
  const names: string[] = [];
  for (let at: object | null = object; at; at = Object.getPrototypeOf(at) as object | null) {
    const own = Reflect.ownKeys(at).filter((key) => key !== 'caller' && key !== 'arguments');
    names.push(own.map(String).sort().join());
  }
  return names;
}

it('a generator has no own properties, and the function’s prototype', () => {
  const g = made();
  expect(Reflect.ownKeys(g)).toEqual([]);
  expect(Object.getPrototypeOf(g)).toBe(made.prototype);
  expect(g).toBeInstanceOf(made);
  expect(Object.prototype.toString.call(g)).toBe('[object Generator]');
  expect(g[Symbol.iterator]()).toBe(g);
});

it('a function has the shape of a native one', () => {
  expect(Object.prototype.toString.call(made)).toBe('[object GeneratorFunction]');
  for (const key of ['name', 'length', 'prototype'] as const) {
    const ours = Object.getOwnPropertyDescriptor(made, key)!;
    const native = Object.getOwnPropertyDescriptor(theirs, key)!;
    expect({ ...ours, value: 0 }).toEqual({ ...native, value: 0 });
  }
  expect(made.length).toBe(2);
  expect((made as unknown as { constructor: { name: string } }).constructor.name).toBe(
    'GeneratorFunction',
  );
});

it('the prototypes have the names that native ones have, and end in the engine’s own', () => {
  expect(namesAlong(made())).toEqual(namesAlong(theirs(1, 2)));
  expect(namesAlong(Object.getPrototypeOf(made) as object)).toEqual(
    namesAlong(Object.getPrototypeOf(theirs) as object),
  );
  const prototype = Object.getPrototypeOf(made.prototype) as object;
  expect(Object.getPrototypeOf(prototype)).toBe(IteratorPrototype);
});

it('the methods have the attributes of built-in ones', () => {
  const ours = Object.getPrototypeOf(made.prototype) as Record<string, object>;
  const native = Object.getPrototypeOf(theirs.prototype) as Record<string, object>;
  for (const name of ['next', 'throw', 'return']) {
    expect(Object.getOwnPropertyDescriptors(ours[name])).toEqual(
      Object.getOwnPropertyDescriptors(native[name]),
    );
    expect(() => Reflect.construct(ours[name] as never, [])).toThrow(TypeError);
  }
});

it('a prototype that is no object is replaced by the default one', () => {
  const f = lowered(function* () {
    yield give(1);
  }) as unknown as { (): object; prototype: unknown };
  f.prototype = 5;
  expect(Object.getPrototypeOf(f())).toBe(Object.getPrototypeOf(made.prototype));
  const replaced = { own: true };
  f.prototype = replaced;
  expect(Object.getPrototypeOf(f())).toBe(replaced);
});

it('methods called on something else are TypeErrors, at once', () => {
  const asynchronous = define((kind) => () => start(kind, () => DONE))();
  const { next, throw: throw_, return: return_ } = made();
  const others = [undefined, null, 5, {}, made.prototype, Object.create(made()), asynchronous];
  for (const other of [...others, theirs(1, 2)]) {
    for (const method of [next, throw_, return_]) {
      expect(() => method.call(other as never, undefined)).toThrow(TypeError);
    }
  }
});

it('new of a function that new can be applied to is a TypeError, if it passes its this', () => {
  const f = defineGenerator(
    (kind) =>
      function g(this: unknown) {
        return startGenerator(kind, () => DONE, undefined, this);
      } as never,
  ) as unknown as { new (): object; call(self: unknown): object };
  expect(() => new f()).toThrow(TypeError);
  expect(f.call(undefined)).toBeInstanceOf(f);
  expect(f.call({})).toBeInstanceOf(f);
  expect(f.call(f.call({}))).toBeInstanceOf(f);
});

it('a function that is called before its kind is made gives a generator', () => {
  let made: Kind | undefined = undefined;
  const f = () =>
    startGenerator(made, ($) => (($.value = 'item'), YIELD)) as Generator<
      unknown,
      unknown,
      unknown
    >;
  expect(f().next()).toEqual({ value: 'item', done: false });
  made = generatorKind(f);
  expect(f()).toBeInstanceOf(f as never);
});

it('is named by a property key', () => {
  const named = defineGenerator((kind) => () => startGenerator(kind, () => DONE), Symbol('key'));
  expect(named.name).toBe('[key]');
});
