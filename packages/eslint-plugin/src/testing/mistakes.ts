/** A text for every diagnostic that an edit can mend, and what its edits make of it. */

export const IMPORT = `import { async_generator, yield_, yield_from_ } from '@yield-from/runtime';\n`;

export interface Row {
  readonly code: string;
  readonly name: string;
  readonly source: string;
  /** What the reported place begins with. */
  readonly at: string;
  /** The outputs of the suggestions. */
  readonly becomes: readonly string[];
  /** The syntax is only read by typescript-eslint. */
  readonly typescript?: true;
}

export const ROWS: readonly Row[] = [
  {
    code: 'YF1001',
    name: 'in an async function',
    source: 'async function g() { await yield_(1); }',
    at: 'yield_(1)',
    becomes: ['async function* g() { await yield_(1); }'],
  },
  {
    code: 'YF1001',
    name: 'in a function that is not async',
    source: 'const o = { ["m" + 1]() { yield_(1); } };',
    at: 'yield_(1)',
    becomes: ['const o = { async *["m" + 1]() { yield_(1); } };'],
  },
  {
    code: 'YF1001',
    name: 'in a generator that is not async',
    source: 'class C { static *m() { yield_(1); } }',
    at: 'yield_(1)',
    becomes: ['class C { static async *m() { yield_(1); } }'],
  },
  {
    code: 'YF1001',
    name: 'in an arrow',
    source: 'export const g = async () => { await yield_(1); };',
    at: 'yield_(1)',
    becomes: ['export const g = async_generator(async () => { await yield_(1); });'],
  },
  {
    code: 'YF1001',
    name: 'outside of all functions',
    source: 'await yield_(1);',
    at: 'yield_(1)',
    becomes: [],
  },
  {
    code: 'YF1002',
    name: 'in a callback of a generator',
    source: 'async function* g(xs) { xs.forEach(async (x) => { await yield_(x); }); }',
    at: 'yield_(x)',
    becomes: [
      'async function* g(xs) { xs.forEach(async_generator(async (x) => { await yield_(x); })); }',
    ],
  },
  {
    code: 'YF1003',
    name: 'without await',
    source: 'export const g = async_generator(async () => { yield_(1); });',
    at: 'yield_(1)',
    becomes: ['export const g = async_generator(async () => { await yield_(1); });'],
  },
  {
    code: 'YF1003',
    name: 'whose result is used',
    source: 'export const g = async_generator(async () => { yield_(1).then(f); });',
    at: 'yield_(1)',
    becomes: ['export const g = async_generator(async () => { (await yield_(1)).then(f); });'],
  },
  {
    code: 'YF1004',
    name: 'with two arguments',
    source: 'async function* g() { await yield_(1, 2); }',
    at: 'yield_(1, 2)',
    becomes: ['async function* g() { await yield_([1, 2]); }'],
  },
  {
    code: 'YF1004',
    name: 'with none to delegate to',
    source: 'async function* g() { await yield_from_(); }',
    at: 'yield_from_()',
    becomes: ['async function* g() { await yield_from_([]); }'],
  },
  {
    code: 'YF1005',
    name: 'of a function that is not async',
    source: 'export const g = async_generator(function* () {});',
    at: 'async_generator(',
    becomes: ['export const g = async_generator(async function () {});'],
  },
  {
    code: 'YF1005',
    name: 'with more than a function',
    source: 'export const g = async_generator(async function () {}, 1);',
    at: 'async_generator(',
    becomes: ['export const g = async_generator(async function () {});'],
  },
  {
    code: 'YF1005',
    name: 'on a method that is not async',
    source: 'class C { @async_generator m() {} }',
    at: '@async_generator',
    becomes: ['class C { @async_generator async m() {} }'],
    typescript: true,
  },
  {
    code: 'YF1006',
    name: 'of a native generator with yield_',
    source: 'export const g = async_generator(async function* () { await yield_(1); });',
    at: 'async_generator(',
    becomes: [
      'export const g = async function* () { await yield_(1); };',
      'export const g = async_generator(async function () { await yield_(1); });',
    ],
  },
  {
    code: 'YF1007',
    name: 'on a getter',
    source: 'class C { @async_generator get m() { return 1; } }',
    at: '@async_generator',
    becomes: ['class C { get m() { return 1; } }'],
    typescript: true,
  },
  {
    code: 'YF1008',
    name: 'as a value',
    source: 'async function* g() { const sent = yield_; return sent; }',
    at: 'yield_;',
    becomes: ['async function* g() { const sent = await yield_(); return sent; }'],
  },
  {
    code: 'YF1102',
    name: 'of a direct eval',
    source: 'async function* g() { yield eval("1"); }',
    at: 'eval("1")',
    becomes: ['async function* g() { yield (0, eval)("1"); }'],
  },
];
