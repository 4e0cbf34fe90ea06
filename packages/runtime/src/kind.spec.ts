import { define, start } from './kind';
import { DONE } from './protocol';

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
