import { checked, hasAsyncGenerator, hasCoroutine } from './lowered';

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

it.each(['async () => 1', 'function* g() {}', '({ async m() {} })', 'class C { *#m() {} }'])(
  'finds the coroutine in %s',
  (code) => {
    expect(hasCoroutine(code, false)).toBe(true);
  },
);

it('finds no coroutine in a module that awaits', () => {
  expect(hasCoroutine('await f(() => 1);', true)).toBe(false);
});

it('refuses output that still has what it has to lower', () => {
  const identity = checked({ compile: (source) => source }, 'async generators');
  const every = checked({ compile: (source) => source }, 'coroutines');
  expect(identity.compile('function* g() {}', 'x.js', false)).toBe('function* g() {}');
  expect(() => every.compile('function* g() {}', 'x.js', false)).toThrow(/left as it is/);
  expect(identity.compile('f();', 'x.js', false)).toBe('f();');
  expect(() => identity.compile('async function* g() {}', 'x.js', false)).toThrow(/left as it is/);
});
