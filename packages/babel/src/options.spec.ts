import { compile } from './testing/compile';

describe('options', () => {
  it('stop Babel when they are wrong', () => {
    const options = { natvie: true } as object;
    expect(() => compile('0', { options })).toThrow(/unknown option `natvie`/);
  });

  it('leave native generators alone with native: false, except those that use yield_', () => {
    const code = compile(
      `import { yield_ } from '@yield-from/runtime';
       async function* plain() { yield 1; }
       async function* marked() { await yield_(1); }`,
      { options: { native: false } },
    );
    expect(code).toContain('async function* plain()');
    expect(code).toContain('function marked()');
    expect(code).not.toContain('yield_');
  });
});
