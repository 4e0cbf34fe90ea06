import { transformSync } from '@babel/core';
import type { BabelFileResult, ParserOptions, TransformOptions } from '@babel/core';
import yieldFrom from '@yield-from/babel';
import type { Options } from '@yield-from/babel';
import { isCandidate } from '@yield-from/source-model';
import { reportOf, reportOfError, sourceDiagnostics, syntaxError } from './diagnostics';
import type { SourceDiagnostic } from './diagnostics';
import type { SourceMap } from './maps';
import { languageOf, parserAttempts, sourceTypeOf } from './syntax';

export interface LowerRequest {
  /** The file's name: its extension says the language, and diagnostics and the map carry it. */
  readonly filename: string;
  /** What the text was generated from; the result's map then leads back to that. */
  readonly inputSourceMap?: SourceMap | undefined;
  /** The compiler's options, as every host takes them. */
  readonly options?: Options | undefined;
  /**
   * What a text without any sign of ESM or CommonJS is: a `module` (the default, as bundlers read it)
   * or a `script`. It decides whether the runtime is imported or required.
   */
  readonly otherwise?: 'module' | 'script' | undefined;
}

export interface LowerResult {
  /** The text, lowered; the very same text if `changed` is false. */
  readonly code: string;
  /** From `code` to the source (the input map's sources, if there was one); null if nothing changed. */
  readonly map: SourceMap | null;
  readonly changed: boolean;
  /** Mistakes in the source. Where one is an error, `code` is the source as it was. */
  readonly diagnostics: readonly SourceDiagnostic[];
}

/**
 * Lowers the async generators in one JavaScript or TypeScript text. Types, JSX and decorators stay as
 * they are, for the next tool of the build. A text with nothing to lower, or in another language,
 * comes back unchanged, as does the output of an earlier run.
 *
 * Throws for invalid options only; what is wrong with the text is in `diagnostics`.
 */
export function lowerSource(code: string, request: LowerRequest): LowerResult {
  const { filename, options = {} } = request;
  const language = languageOf(filename);
  if (language === undefined || language === 'declarations') return unchanged(code);
  if (!isCandidate(code, options)) return unchanged(code);

  let firstError: SourceDiagnostic | undefined;
  for (const plugins of parserAttempts(language, code)) {
    try {
      return resultOf(transform(code, request, plugins), code, filename);
    } catch (error) {
      const report = reportOfError(error);
      if (report) return unchanged(code, sourceDiagnostics(report, filename));
      const diagnostic = syntaxError(error, filename);
      if (diagnostic === undefined) throw error;
      firstError ??= diagnostic;
    }
  }
  return unchanged(code, firstError && [firstError]);
}

function transform(
  code: string,
  { filename, inputSourceMap, options = {}, otherwise = 'module' }: LowerRequest,
  plugins: NonNullable<ParserOptions['plugins']>,
): BabelFileResult | null {
  return transformSync(code, {
    filename,
    plugins: [[yieldFrom, options]],
    // Warnings come back in the result; the plugin need not print them too.
    caller: { name: '@yield-from/source', handlesDiagnostics: true } as TransformOptions['caller'],
    sourceType: sourceTypeOf(filename, code, otherwise),
    parserOpts: { plugins, allowReturnOutsideFunction: true, allowUndeclaredExports: true },
    generatorOpts: { jsescOption: { minimal: true } },
    sourceMaps: true,
    // Without a map in hand none is looked for: who reads the file knows whether its comment still holds.
    inputSourceMap: (inputSourceMap ?? false) as TransformOptions['inputSourceMap'],
    compact: false,
    // Only what is said here: the project's own Babel configuration belongs to another step.
    configFile: false,
    babelrc: false,
    browserslistConfigFile: false,
  });
}

function resultOf(file: BabelFileResult | null, code: string, filename: string): LowerResult {
  const report = reportOf(file);
  const diagnostics = sourceDiagnostics(report, filename);
  if (report.lowered === 0) return unchanged(code, diagnostics);
  return {
    code: `${file?.code ?? ''}\n`,
    map: (file?.map as SourceMap | null | undefined) ?? null,
    changed: true,
    diagnostics,
  };
}

function unchanged(code: string, diagnostics: readonly SourceDiagnostic[] = []): LowerResult {
  return { code, map: null, changed: false, diagnostics };
}
