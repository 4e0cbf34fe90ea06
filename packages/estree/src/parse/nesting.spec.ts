import { nestingOf } from './nesting';

const N = 500;

it.each([
  ['parentheses', `${'('.repeat(N)}1${')'.repeat(N)}`],
  ['brackets that are never closed', '['.repeat(N)],
  ['templates', `${'`${'.repeat(N)}1${'}`'.repeat(N)}`],
  ['assignments', `${'a = '.repeat(N)}1`],
  ['conditionals', `${'a ? b : '.repeat(N)}1`],
  ['conditionals with calls', `${'a ? f(b, c) : '.repeat(N)}1`],
  ['else', `${'if (a); else '.repeat(N)};`],
  ['else behind blocks', `${'if (a) {} else '.repeat(N)};`],
  ['functions', `${'() => '.repeat(N)}1`],
  ['types', `let x: ${'A<'.repeat(N)}B${'>'.repeat(N)}`],
  ['prefixes', `${'!'.repeat(N)}a`],
  ['words', `${'new '.repeat(N)}a`],
  ['sums', `a${' + a'.repeat(N)}`],
])('%s nest', (_, code) => {
  expect(nestingOf(code)).toBeGreaterThanOrEqual(N);
});

it.each([
  ['statements', 'a = b + c;\n'.repeat(N)],
  ['functions', 'function f(a) { return { a: [a] }; }\n'.repeat(N)],
  ['a long list', `x = [${'1, { a: 2 }, '.repeat(N)}];`],
  ['strings', `x = ['${'('.repeat(N)}', "${'['.repeat(N)}"];`],
  ['comments', `/* ${'('.repeat(N)} */ // ${'('.repeat(N)}`],
  ['regular expressions with brackets', 'function f() { return /[(]/.test(a); }\n'.repeat(N)],
])('%s do not', (_, code) => {
  expect(nestingOf(code)).toBeLessThan(12);
});

it('a text of five megabytes is read once', () => {
  expect(nestingOf('('.repeat(5_000_000))).toBe(5_000_000);
  expect(nestingOf('/* '.repeat(1_500_000))).toBe(0);
});
