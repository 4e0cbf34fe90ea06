import type { Options } from '@yield-from/typescript';
import { readOptions } from '@yield-from/source-model';
import { formOf, optionsOf } from '../playground/options';

test.each<Options>([
  {},
  { native: false, asyncFunctions: 'for-await', generators: true },
  { asyncFunctions: false, generators: false, modules: ['./streams', 'lines'] },
  { asyncFunctions: true, runtime: { global: 'yieldFrom' } },
  { debug: true, runtime: { import: './runtime' } },
])('%j comes back from the form, and is what the compiler takes', (options) => {
  expect(optionsOf(formOf(options))).toEqual(options);
  expect(() => readOptions('the playground', options)).not.toThrow();
});

test('the form has a field for every option', () => {
  // (What it leaves out is what nobody has asked for.)
  const every: Required<Options> = {
    native: false,
    asyncFunctions: 'for-await',
    generators: true,
    handover: 'eager',
    handoverBudget: 64,
    debug: true,
    modules: ['./streams'],
    runtime: { global: 'yieldFrom' },
  };
  expect(Object.keys(optionsOf(formOf(every))).sort()).toEqual(Object.keys(every).sort());
});

test('what an address has of another shape is the default', () => {
  const strange = { asyncFunctions: 'sometimes', generators: 7 } as unknown as Options;
  expect(optionsOf(formOf(strange))).toEqual({});
});
