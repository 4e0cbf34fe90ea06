import { isCandidate, mayHoldMarkers } from './candidate';

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
    'await y\\u0069eld_(1)',
  ])('says maybe to %j', (code) => {
    expect(isCandidate(code)).toBe(true);
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
    expect(isCandidate(code)).toBe(false);
  });

  it('leaves native generators out when they are not to be lowered', () => {
    expect(isCandidate('async function* g() {}', { native: false })).toBe(false);
    expect(isCandidate('await yield_(1)', { native: false })).toBe(true);
  });

  it.each([
    ['async function f() {}', { asyncFunctions: true }],
    ['const f = async () => x', { asyncFunctions: true }],
    ['async function f() { for await (const x of xs); }', { asyncFunctions: 'for-await' }],
    ['for /* each */ await (const x of xs);', { asyncFunctions: 'for-await' }],
    ['function* g() {}', { generators: true }],
    ['function /**/ * /**/ g() {}', { generators: true }],
    ['class A { *m() {} }', { generators: true }],
    ['class A { static * m () {} }', { generators: true }],
    ['class A { x\n*/* y */m() {} }', { generators: true }],
    ['o = { *[k]() {} }', { generators: true }],
    ["o = { * 'k'() {} }", { generators: true }],
    ['class A { *#p() {} }', { generators: true }],
  ] as const)('says maybe to %j where %j', (code, wanted) => {
    expect(isCandidate(code, wanted)).toBe(true);
    expect(isCandidate(code)).toBe(false);
  });

  it.each([
    ['const area = width * height;', { generators: true }],
    ['/** Doubles. */ export const twice = 2 * x;', { generators: true }],
    ['async function f() { await x; }', { asyncFunctions: 'for-await' }],
  ] as const)('says no to %j where %j', (code, wanted) => {
    expect(isCandidate(code, wanted)).toBe(false);
  });

  it('reads a long run of comments once', () => {
    const all = { asyncFunctions: true, generators: true } as const;
    const slashes = `async ${'//'.repeat(50_000)}`;
    const stars = `async ${'/**/'.repeat(50_000)}`;
    expect(isCandidate(slashes)).toBe(false);
    expect(isCandidate(stars)).toBe(false);
    expect(isCandidate(`${stars} function ${stars} *`)).toBe(true);
    expect(isCandidate('*'.repeat(100_000), all)).toBe(false);
    expect(isCandidate(`${'* '.repeat(50_000)}${'a'.repeat(50_000)}`, all)).toBe(false);
  });
});

it('markers are looked for where one is named', () => {
  expect(mayHoldMarkers("import { yield_ as y } from 'x'")).toBe(true);
  expect(mayHoldMarkers('async function* g() { yield 1 }')).toBe(false);
});
