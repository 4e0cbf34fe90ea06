import { compile } from '../testing/compile';

describe('unique names', () => {
  it('stay clear of every name in the file, also of those in other functions and in JSX', () => {
    const code = compile(
      `async function* g() { yield (await a) + (await b); }
       function other(start, $, state, t) { return <kind/>; }`,
      { parserOpts: { plugins: ['jsx'] }, sourceType: 'module' },
    );
    expect(code).toContain(
      'import { start as start_1, kind as kind_1 } from "@yield-from/runtime"',
    );
    expect(code).toMatch(/start_1\(gKind, \$_1 => \{/);
    expect(code).toMatch(/for \(var state_1 = \$_1\.state;;\)/);
  });
});
