import { Names } from './names';

describe('unique names', () => {
  it('are the hint, or the hint with the first free number', () => {
    const names = new Names(new Set(['a', 'a_1']), '_');
    expect([names.unique('a'), names.unique('a'), names.unique('b')]).toEqual(['a_2', 'a_3', 'b']);
  });

  it('are identifiers, whatever the hint', () => {
    const names = new Names(new Set(), '$');
    const hints = ['a-b', '1', 'class', '', 'await', '#p', 'été'];
    expect(hints.map((hint) => names.unique(hint))).toEqual([
      'a_b',
      '_1',
      'class$1',
      '_',
      'await$1',
      '_p',
      'été',
    ]);
  });
});
