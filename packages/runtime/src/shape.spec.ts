/** Semantics §2.10: what generator functions and objects look like. */
import { define, type Kind, kind, start } from './kind';
import { DONE } from './protocol';
import { give, native, python, rejection } from './testing';

const made = define(
  (kind) =>
    ({
      g(_a: unknown, _b: unknown) {
        return start(kind, ($) => (($.value = undefined), DONE));
      },
    }).g as (a: unknown, b: unknown) => object,
) as unknown as { (): AsyncGenerator; prototype: object };
async function* theirs(_a: unknown, _b: unknown) {}

const chain = (object: object) => {
  const tags: string[] = [];
  for (let at: object | null = object; at; at = Object.getPrototypeOf(at) as object | null) {
    tags.push(
      Reflect.ownKeys(at)
        .filter((key) => key !== 'caller' && key !== 'arguments')
        .map(String)
        .sort()
        .join(),
    );
  }
  return tags;
};

it('a generator has no own properties, and the function’s prototype', () => {
  const g = made();
  expect(Reflect.ownKeys(g)).toEqual([]);
  expect(Object.getPrototypeOf(g)).toBe(made.prototype);
  expect(g).toBeInstanceOf(made);
  expect(Object.prototype.toString.call(g)).toBe('[object AsyncGenerator]');
  expect(g[Symbol.asyncIterator]()).toBe(g);
});

it('a function has the shape of a native one', () => {
  expect(Object.prototype.toString.call(made)).toBe('[object AsyncGeneratorFunction]');
  for (const key of ['name', 'length', 'prototype'] as const) {
    const ours = Object.getOwnPropertyDescriptor(made, key)!;
    const native = Object.getOwnPropertyDescriptor(theirs, key)!;
    expect({ ...ours, value: 0 }).toEqual({ ...native, value: 0 });
  }
  expect(made.length).toBe(2);
  expect(() => Reflect.construct(made as never, [])).toThrow(TypeError);
});

it('the prototypes have the names that native ones have', () => {
  const dispose = /,?Symbol\(Symbol.asyncDispose\)|,?Symbol\(nodejs.asyncDispose\)/;
  const withoutDispose = (names: string[]) => names.map((n) => n.replace(dispose, ''));
  expect(withoutDispose(chain(made()))).toEqual(withoutDispose(chain(theirs(1, 2))));
  expect(chain(Object.getPrototypeOf(made) as object).slice(0, -1)).toEqual(
    chain(Object.getPrototypeOf(theirs) as object).slice(0, -1),
  );
});

it('the intrinsic methods have the attributes of built-in ones', () => {
  const ours = Object.getPrototypeOf(made.prototype) as Record<string, unknown>;
  const native = Object.getPrototypeOf(theirs.prototype) as Record<string, unknown>;
  for (const name of ['next', 'throw', 'return']) {
    const describeMethod = (method: unknown) =>
      Reflect.ownKeys(method as object).map((key) => [
        key,
        Object.getOwnPropertyDescriptor(method, key),
      ]);
    expect(new Map(describeMethod(ours[name]) as never)).toEqual(
      new Map(describeMethod(native[name]) as never),
    );
    expect(() => Reflect.construct(ours[name] as never, [])).toThrow(TypeError);
  }
});

it('a prototype that is no object is replaced by the default one', () => {
  const f = native(function* () {
    yield give(1);
  });
  (f as { prototype: unknown }).prototype = 5;
  expect(Object.getPrototypeOf(f())).toBe(Object.getPrototypeOf(made.prototype));
  const replaced = { own: true };
  (f as { prototype: unknown }).prototype = replaced;
  expect(Object.getPrototypeOf(f())).toBe(replaced);
});

it('methods called on something else reject with a TypeError', async () => {
  const { next } = made();
  for (const other of [
    undefined,
    null,
    5,
    {},
    made.prototype,
    Object.create(made()),
    theirs(1, 2),
  ]) {
    expect(await rejection(next.call(other as never))).toBeInstanceOf(TypeError);
  }
});

it('new of a function that new can be applied to is a TypeError, if it passes its this', () => {
  const f = define(
    (kind) =>
      function g(this: unknown) {
        return start(kind, () => DONE, undefined, this);
      } as never,
  ) as unknown as { new (): object; call(self: unknown): object; prototype: object };
  expect(() => new f()).toThrow(TypeError);
  expect(() => new (class extends f {})()).toThrow(TypeError);
  expect(f.call(undefined)).toBeInstanceOf(f);
  expect(f.call({})).toBeInstanceOf(f);
  expect(f.call(f.call({}))).toBeInstanceOf(f);
  (f as { prototype: unknown }).prototype = undefined;
  expect(Object.prototype.toString.call(f.call({}))).toBe('[object AsyncGenerator]');
});

it('a function that is called before its kind is made gives a generator', async () => {
  let made: Kind | undefined = undefined;
  const f = () => start(made, ($) => (($.value = 'early'), DONE)) as AsyncGenerator;
  const early = f();
  expect(Object.prototype.toString.call(early)).toBe('[object AsyncGenerator]');
  expect(await early.next()).toEqual({ value: 'early', done: true });
  made = kind(f);
  expect(f()).toBeInstanceOf(f as never);
  expect(Object.getPrototypeOf(f())).toBe((f as unknown as { prototype: object }).prototype);
});

it('Python-style generators inherit from the standard’s', () => {
  const f = python(function* () {});
  expect(Reflect.ownKeys(f())).toEqual([]);
  expect(Object.prototype.toString.call(f())).toBe('[object AsyncGenerator]');
  expect(f()).toBeInstanceOf(f);
  expect(Object.prototype.isPrototypeOf.call(Object.getPrototypeOf(made.prototype), f())).toBe(
    true,
  );
});

it('Symbol.asyncDispose is return', async () => {
  const g = python(function* () {
    yield give(1);
  })();
  await g.next();
  expect(await g[Symbol.asyncDispose]()).toBe(undefined);
  expect(await g.next()).toEqual({ value: undefined, done: true });
});
