/**
 * The package as CommonJS has it: `require('@yield-from/typescript')` is the transformer of ts-patch with the other
 * exports as its properties, `default` among them. (`export default` alone gives a module of ES an object with a
 * `default`.)
 */
import type * as ts from 'typescript';
import transformer, * as entry from './index';

function yieldFrom(...args: Parameters<typeof transformer>): ts.TransformerFactory<ts.SourceFile> {
  return transformer(...args);
}

// eslint-disable-next-line @typescript-eslint/no-namespace -- the exports beside a function that is exported whole
namespace yieldFrom {
  export const createTransformer = entry.createTransformer;
  export const LoweringError = entry.LoweringError;
  export type LoweringError = entry.LoweringError;
  export type Extras = entry.Extras;
  export type Options = entry.Options;
  export type TransformerOptions = entry.TransformerOptions;
}

Object.assign(yieldFrom, { default: yieldFrom });

// For `import { createTransformer }`: Node looks for the names of exports in the text, and this is how it knows them.
exports.createTransformer = entry.createTransformer;
exports.LoweringError = entry.LoweringError;

export = yieldFrom;
