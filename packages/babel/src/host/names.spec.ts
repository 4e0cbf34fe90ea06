import { compile } from '../testing/compile';

describe('unique names', () => {
  it('stay clear of every name in the file, also of those in other functions and in JSX', () => {
    const code = compile(
      `const o = { async *g() { yield super.x + (await b) + (await this.a); } };
       async function* h() { yield (await a) + (await this.b); }
       function other(start, $, self, t) { return <kind/>; }`,
      { parserOpts: { plugins: ['jsx'] }, sourceType: 'module' },
    );
    expect(code).toContain(
      'import { start as start_1, member, kind as kind_1 } from "@yield-from/runtime"',
    );
    expect(code).toMatch(/var g = \$_1 => \{/);
    expect(code).toMatch(/var self_1 = this,\s+t_\d;/);
  });
});
