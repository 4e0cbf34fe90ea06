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
    ['const f = async a => x', { asyncFunctions: true }],
    ['const f = async /* a */ (a) /* b */ => x', { asyncFunctions: true }],
    ['const f = async /* a */ ä /* b */ => x', { asyncFunctions: true }],
    ['const f = async <T,>(a: T) => x', { asyncFunctions: true }],
    ['class A { async m\n() {} }', { asyncFunctions: true }],
    ['class A { async m?<T>() {} }', { asyncFunctions: true }],
    ['class A { static async#p() {} }', { asyncFunctions: true }],
    ['o = { async[k]() {} }', { asyncFunctions: true }],
    [`o = { async 'it\\'s' () {} }`, { asyncFunctions: true }],
    ['o = { async"a"() {} }', { asyncFunctions: true }],
    ['o = { async 1e-3() {} }', { asyncFunctions: true }],
    ['o = { async function() {} }', { asyncFunctions: true }],
    ['o = { async 𝒳() {} }', { asyncFunctions: true }],
    ["o = { async '\\\r\n'() {} }", { asyncFunctions: true }],
    ['o = { async m\n--> a comment\n() {} }', { asyncFunctions: true }],
    ['async\u200bfunction f() {}', { asyncFunctions: true }],
    ['class A { async public m() {} }', { asyncFunctions: true }],
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
    ['class A { *m<T>() {} }', { generators: true }],
    ['class A { *m?() {} }', { generators: true }],
    ['o = { *.5() {} }', { generators: true }],
  ] as const)('says maybe to %j where %j', (code, wanted) => {
    expect(isCandidate(code, wanted)).toBe(true);
    expect(isCandidate(code)).toBe(false);
  });

  it.each([
    ['const area = width * height;', { generators: true }],
    ['/** Doubles. */ export const twice = 2 * x;', { generators: true }],
    ['if (width * height <= area) width * height ? a : b;', { generators: true }],
    ['async function f() { await x; }', { asyncFunctions: 'for-await' }],
    ["const says = 'it is async';", { asyncFunctions: true }],
    ["import { async } from 'rxjs'; ajax({ async: true, a });", { asyncFunctions: true }],
    ['// this one is async\nf(1);', { asyncFunctions: true }],
    ['/* async:\n * g(a) */', { asyncFunctions: true }],
    ['a.async.b(c); async-await(a);', { asyncFunctions: true }],
    ['asyncMap(a); a.async = b;', { asyncFunctions: true }],
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
    expect(isCandidate(slashes, { asyncFunctions: true })).toBe(false);
    expect(isCandidate(stars, { asyncFunctions: true })).toBe(false);
    expect(isCandidate(`${stars} function`, all)).toBe(true);
    expect(isCandidate(`async ${'a'.repeat(100_000)}`, all)).toBe(false);
    expect(isCandidate("async'".repeat(20_000), { asyncFunctions: true })).toBe(false);
    expect(isCandidate('async.async$async-'.repeat(10_000), all)).toBe(false);
    expect(isCandidate(`async ${'\u3000'.repeat(100_000)}`, all)).toBe(false);
    expect(isCandidate(`async a${'\u3000'.repeat(100_000)}`, all)).toBe(false);
    expect(isCandidate('async a '.repeat(20_000), all)).toBe(false);
    expect(isCandidate('async static '.repeat(20_000), all)).toBe(false);
    expect(isCandidate(`async '${'a'.repeat(100_000)}`, { asyncFunctions: true })).toBe(false);
    expect(isCandidate(`${'* '.repeat(50_000)}${'a'.repeat(50_000)}`, all)).toBe(false);
  });
});

it('markers are looked for where one is named', () => {
  expect(mayHoldMarkers("import { yield_ as y } from 'x'")).toBe(true);
  expect(mayHoldMarkers('async function* g() { yield 1 }')).toBe(false);
});
