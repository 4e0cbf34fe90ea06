/** Both ways to brand an object answer alike. */
import * as every from './brand';
import * as privately from './brand.private';
import { newKind } from './kind';
import { Machine } from './async-generator/machine';
import { asyncGenerators } from './prototypes';

const DONE = 0;
const machine = () => new Machine(newKind(asyncGenerators), () => DONE);

describe.each([
  ['in a WeakMap', every],
  ['in a private field', privately],
])('a brand %s', (_name, { bindFunction, bindHandle, kindOf, machineOf }) => {
  it('leads from the object to what it was bound to', () => {
    const handle = {};
    const behind = machine();
    bindHandle(handle, behind);
    expect(machineOf(handle)).toBe(behind);
    expect(kindOf(handle)).toBeUndefined();

    const fn = () => {};
    bindFunction(fn, behind.kind);
    expect(kindOf(fn)).toBe(behind.kind);
    expect(machineOf(fn)).toBeUndefined();
  });

  it('is nothing that code can see, and nothing that can be inherited or copied', () => {
    const handle = Object.create({ inherited: true }) as object;
    bindHandle(handle, machine());
    expect(Reflect.ownKeys(handle)).toEqual([]);
    expect(machineOf(Object.create(handle))).toBeUndefined();
    expect(machineOf({ ...handle })).toBeUndefined();
    expect(machineOf(new Proxy(handle, {}))).toBeUndefined();
  });

  it('is on no other value', () => {
    for (const value of [undefined, null, 1, 'a', Symbol('s'), {}, () => {}]) {
      expect(machineOf(value)).toBeUndefined();
      expect(kindOf(value)).toBeUndefined();
    }
  });

  it('can be on an object that is frozen', () => {
    const handle = Object.freeze({});
    const behind = machine();
    bindHandle(handle, behind);
    expect(machineOf(handle)).toBe(behind);
  });
});

describe('a brand where there is no WeakMap', () => {
  const original = globalThis.WeakMap;
  afterEach(() => {
    globalThis.WeakMap = original;
  });

  it('is a property that no enumeration shows, and that is not inherited', () => {
    jest.isolateModules(() => {
      // @ts-expect-error An engine of 2013.
      delete globalThis.WeakMap;
      const { bindHandle, machineOf } = jest.requireActual<typeof every>('./brand');
      const handle = {};
      const behind = machine();
      bindHandle(handle, behind);
      expect(machineOf(handle)).toBe(behind);
      expect(Object.keys(handle)).toEqual([]);
      expect(machineOf(Object.create(handle))).toBeUndefined();
    });
  });
});
