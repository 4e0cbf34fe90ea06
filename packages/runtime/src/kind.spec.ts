import { define, kind, member, method, start } from './kind';
import { DONE } from './protocol';
import { asyncGeneratorKind } from './python/kind';
import { isasyncgenfunction } from './python/introspection';

const described = Symbol('described');

describe('the name of a generator function', () => {
  it('is the function’s own unless a key is given', () => {
    const made = define((kind) => ({ own: () => start(kind, () => DONE) }).own);
    expect(made.name).toBe('own');
  });

  it.each([
    ['a-b', 'a-b'],
    [1, '1'],
    ['', ''],
    [described, '[described]'],
    [Symbol(), ''],
  ])('is set from the property key %p', (key, name) => {
    const made = define((kind) => ({ own: () => start(kind, () => DONE) }).own, key);
    expect(Object.getOwnPropertyDescriptor(made, 'name')).toEqual({
      value: name,
      writable: false,
      enumerable: false,
      configurable: true,
    });
  });

  it('stays as it is where it cannot be changed', () => {
    const made = define((kind) => {
      const fn = { own: () => start(kind, () => DONE) }.own;
      return Object.defineProperty(fn, 'name', { configurable: false });
    }, 'other');
    expect(made.name).toBe('own');
  });
});

describe('the kind of a method', () => {
  const tag = (fn: unknown) => Object.prototype.toString.call(fn);
  const classes = () =>
    class C {
      m(): void {}
      static s(): void {}
    };

  it.each([
    ['kind', kind],
    ['asyncGeneratorKind', asyncGeneratorKind],
  ])('shapes it: %s', (_, made) => {
    const C = classes();
    const { m } = C.prototype;
    const mKind = made(method(C, 'm'));
    const sKind = made(member(C, 's'));
    expect([mKind.fn, sKind.fn]).toEqual([m, C.s]);
    for (const fn of [m, C.s]) {
      expect(tag(fn)).toBe('[object AsyncGeneratorFunction]');
      expect(isasyncgenfunction(fn)).toBe(true);
    }
    expect(start(mKind, () => DONE)).toBeInstanceOf(m);
  });

  it('shapes nothing where no function can be reached, and no getter runs', () => {
    const object = {
      get m(): never {
        throw new Error('ran');
      },
    };
    for (const fn of [member(object, 'm'), member(object, 'other'), undefined]) {
      const made = kind(fn);
      expect(made.fn).toBe(null);
      expect(tag(start(made, () => DONE))).toBe('[object AsyncGenerator]');
    }
  });

  it.each([
    ['m', 'm'],
    [described, '[described]'],
  ])('names it by its key %p where ES5 has left it without', (key, name) => {
    const C = function () {} as unknown as { prototype: Record<PropertyKey, unknown> };
    const functions = [[function () {}][0], function own() {}];
    C.prototype[key] = functions[0];
    expect(method(C, key)?.name).toBe(name);
    C.prototype[key] = functions[1];
    expect(method(C, key)?.name).toBe('own');
  });

  it('has the length that it is told', () => {
    const fn = (_a: unknown, _b: unknown): void => {};
    kind(fn, 1);
    expect(Object.getOwnPropertyDescriptor(fn, 'length')).toEqual({
      value: 1,
      writable: false,
      enumerable: false,
      configurable: true,
    });
    const made = define(() => (_a: unknown, _b: unknown) => {}, 'named', 0);
    expect([made.name, made.length]).toEqual(['named', 0]);
  });
});
