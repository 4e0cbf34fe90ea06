import { Names } from './names';
import { compile } from '../testing/compile';

describe('unique names', () => {
  it('are the hint, or the hint with the first free number', () => {
    const names = new Names(new Set(['a', 'a_1']));
    expect([names.unique('a'), names.unique('a'), names.unique('b')]).toEqual(['a_2', 'a_3', 'b']);
  });

  it('are identifiers, whatever the hint', () => {
    const names = new Names(new Set());
    const hints = ['a-b', '1', 'class', '', 'await', '#p', 'été'];
    expect(hints.map((hint) => names.unique(hint))).toEqual([
      'a_b',
      '_1',
      '_class',
      '_',
      '_await',
      '_p',
      'été',
    ]);
  });

  it('stay clear of every name in the file, also of those in other functions and in JSX', () => {
    const code = compile(
      `async function* g() { yield (await a) + (await b); }
       function other(start, $, state, t) { return <kind/>; }`,
      { parserOpts: { plugins: ['jsx'] }, sourceType: 'module' },
    );
    expect(code).toContain(
      'import { start as start_1, createKind, defineMethod, checkContract } from "@yield-from/runtime"',
    );
    expect(code).toMatch(/start_1\(gKind, \$_1 => \{/);
    expect(code).toMatch(/for \(var state_1 = \$_1\.state;;\)/);
  });
});
