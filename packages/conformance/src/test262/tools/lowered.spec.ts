import { checked, hasAsyncGenerator } from './lowered';

it.each([
  'async function* g() {}',
  '({ async *m() {} })',
  'class C { static async *#m() {} }',
  'f(() => async function* () {})',
])('finds the async generator in %s', (code) => {
  expect(hasAsyncGenerator(code, false)).toBe(true);
});

it.each(['async function f() { for await (const x of y); }', 'function* g() {}', 'no program('])(
  'finds none in %s',
  (code) => {
    expect(hasAsyncGenerator(code, false)).toBe(false);
  },
);

it('refuses output that still has one', () => {
  const identity = checked({ compile: (source) => source });
  expect(identity.compile('f();', 'x.js', false)).toBe('f();');
  expect(() => identity.compile('async function* g() {}', 'x.js', false)).toThrow(/left as it is/);
});
