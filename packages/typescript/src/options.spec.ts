import transformer, { createTransformer, type TransformerOptions } from './index';
import { compile } from './testing/compile';

const native = 'export async function* g() { yield 1; }';
const marked = `
  import { async_generator, yield_ } from '@yield-from/runtime';
  export const f = async_generator(async () => { await yield_(1); });
`;

it('native: false leaves native generators alone', () => {
  const code = compile(native + marked, { options: { native: false } });
  expect(code).toContain('async function* g()');
  expect(code).toContain('defineAsyncGenerator');
});

it('native: false still lowers a native generator that uses yield_', () => {
  const source = `
    import { yield_ } from '@yield-from/runtime';
    export async function* g() { await yield_(1); }
  `;
  expect(compile(source, { options: { native: false } })).not.toContain('yield_');
});

it('modules: other modules that export the markers', () => {
  const source = marked.replace('@yield-from/runtime', './markers');
  expect(compile(source)).toContain('yield_');
  expect(compile(source, { options: { modules: ['./markers'] } })).not.toContain('yield_');
});

it('runtime: another module exports the markers as well', () => {
  const source = marked.replace('@yield-from/runtime', 'other');
  const code = compile(source, { options: { runtime: { import: 'other' } } });
  expect(code).not.toContain('yield_');
  expect(code).toContain('defineAsyncGenerator');
});

it('runtime: another module, or a global', () => {
  expect(compile(native, { options: { runtime: { import: 'other' } } })).toContain(
    'require("other")',
  );
  const code = compile(native, { options: { runtime: { global: 'yieldFrom' } } });
  expect(code).toContain('yieldFrom.start(');
  expect(code).not.toContain('require');
});

it.each<[unknown, string]>([
  [{ nativ: true }, 'unknown option `nativ`'],
  [{ native: 1 }, '`native` must be true or false'],
  [{ modules: 'x' }, '`modules` must be an array of module names'],
  [{ modules: [''] }, '`modules` must be an array of module names'],
  [{ runtime: 'x' }, '`runtime` must be an object'],
  [{ runtime: {} }, '`runtime` must be {'],
  [{ runtime: { import: 'a', global: 'b' } }, '`runtime` must be {'],
  [{ runtime: { path: 'a' } }, '`runtime` must be { import'],
  [{ runtime: { import: 3 } }, '`runtime.import` must be a module name'],
  [{ runtime: { global: 'a-b' } }, '`runtime.global` must be the name of a variable'],
])('refuses %j', (options, message) => {
  expect(() => createTransformer(options as TransformerOptions)).toThrow(TypeError);
  expect(() => createTransformer(options as TransformerOptions)).toThrow(message);
});

it('the entry of `plugins` may have the keys of ts-patch', () => {
  expect(() =>
    transformer(undefined, { transform: '@yield-from/typescript', type: 'program', native: true }),
  ).not.toThrow();
  expect(() => transformer(undefined, { transform: 'x', extra: 1 })).toThrow('`extra`');
});
