/** What can be chosen on the page. */
export const TARGETS = ['ES5', 'ES2015', 'ES2017', 'ES2018', 'ES2022'] as const;
export const COMPILERS = [
  'ours, TypeScript',
  'ours, Babel',
  'TypeScript',
  'Babel',
  'none',
] as const;

export type Target = (typeof TARGETS)[number];
export type Compiler = (typeof COMPILERS)[number];
