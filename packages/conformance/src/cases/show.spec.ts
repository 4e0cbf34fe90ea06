import { show } from './show';

it('shows what a getter throws in the place of its value', () => {
  const object = {
    a: 1,
    get b(): never {
      throw new RangeError('b');
    },
    c: [-0, 'text'],
  };
  expect(show(object)).toBe("{ a: 1, b: throws RangeError, c: [-0, 'text'] }");
});

it('comes to an end where a getter shows its own object', () => {
  const shown: string[] = [];
  const object = {
    get a(): string {
      shown.push(show(this));
      return 'a';
    },
  };
  expect(show(object)).toBe("{ a: 'a' }");
  expect(shown).toEqual(['{…}', "{ a: 'a' }", "{ a: 'a' }", "{ a: 'a' }"]);
});
