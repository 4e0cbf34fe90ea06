import { mayContainGenerator } from './candidate';

describe('the text test before parsing', () => {
  it.each([
    'async function* g() {}',
    'async function *g() {}',
    'async function*g(){}',
    'async function\n*\ng() {}',
    'async /* why */ function /* not */ * g() {}',
    'async function // a line\n* g() {}',
    'class A { async *m() {} }',
    'class A { async*[Symbol.asyncIterator]() {} }',
    'class A { static async /** doc * doc */ * #p() {} }',
    "import { async_generator as ag } from '@yield-from/runtime';",
    'await yield_(1)',
    'await yf.yield_from_(it)',
  ])('says maybe to %j', (code) => {
    expect(mayContainGenerator(code)).toBe(true);
  });

  it.each([
    '',
    'async function f() { await g() }',
    'function* g() { yield 1 }',
    'class A { *m() {} async n() {} }',
    'const async = 2; const product = (async) * 3;',
    '/** async functions: see below */ export const a = 1;',
    'myasync* 2',
  ])('says no to %j', (code) => {
    expect(mayContainGenerator(code)).toBe(false);
  });

  it('leaves native generators out when they are not to be lowered', () => {
    expect(mayContainGenerator('async function* g() {}', { native: false })).toBe(false);
    expect(mayContainGenerator('await yield_(1)', { native: false })).toBe(true);
  });

  it('reads a long run of comments once', () => {
    const slashes = `async ${'//'.repeat(50_000)}`;
    const stars = `async ${'/**/'.repeat(50_000)}`;
    expect(mayContainGenerator(slashes)).toBe(false);
    expect(mayContainGenerator(stars)).toBe(false);
    expect(mayContainGenerator(`${stars} function ${stars} *`)).toBe(true);
  });
});
