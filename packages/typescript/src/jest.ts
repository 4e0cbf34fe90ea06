/**
 * For ts-jest:
 *
 *     transform: { '^.+\\.ts$': ['ts-jest', { astTransformers: { before: ['@yield-from/typescript/jest'] } }] }
 *
 * with options: `before: [{ path: '@yield-from/typescript/jest', options: { native: false } }]`.
 */
import type * as ts from 'typescript';
import { createTransformer, type Options } from './index';
import type { TS } from './host/syntax';

/** Part of jest's cache key. */
export const name = '@yield-from/typescript';

/** Part of jest's cache key: grows when the output changes. */
export const version = 1;

/** What ts-jest hands over of itself. */
export interface Compiler {
  readonly configSet: { readonly compilerModule: TS };
  /** Where it checks types; the first one is `program`, too. */
  readonly _languageService?: Pick<ts.LanguageService, 'getProgram'>;
}

/** @throws TypeError for unknown options; the transformer throws a `LoweringError` for mistakes in a file */
export function factory(
  compiler: Compiler,
  options?: Options,
): ts.TransformerFactory<ts.SourceFile> {
  return createTransformer({
    ...options,
    typescript: compiler.configSet.compilerModule,
    program: compiler._languageService?.getProgram(),
  });
}
