/** One text in, one text out: the cheap question first, then the parser, then the file. */
import { basename } from 'node:path';
import type { Diagnostic, Explain } from '@yield-from/lower';
import {
  isCandidate,
  mayHoldMarkers,
  type Options,
  placesIn,
  readOptions,
  type Target,
  type Wanted,
  wantedAt,
} from '@yield-from/source-model';
import { checkFile, type FileRequest, lowerFile } from './file';
import type { t } from './host/syntax';
import { type Language, languageOf, sourceTypeOf } from './parse/language';
import { parse, ParseError, type Parsed } from './parse/parse';
import { Lines } from './write/lines';
import type { SourceMap } from './write/output';

export type { SourceMap };

export interface LowerRequest {
  /** The file's name: its extension says the language, and diagnostics and the map carry it. */
  readonly filename: string;
  /** What the text was generated from; the result's map then leads back to that. */
  readonly inputSourceMap?: SourceMap | undefined;
  /** The compiler's options, as every host takes them. */
  readonly options?: Options | undefined;
  /** The version of the language that the whole build is for: what is lowered by default follows from it. */
  readonly target?: Target | undefined;
  /**
   * What a text without any sign of ESM or CommonJS is: a `module` (the default, as bundlers read it)
   * or a `script`. It decides whether the runtime is imported or required.
   */
  readonly otherwise?: 'module' | 'script' | undefined;
  /**
   * The text's ESTree, where one is there already: acorn's, or that of Rollup's `this.parse`. It is changed. (Comments
   * are no part of it: those between the statements of a lowered function do not come along.)
   */
  readonly program?: object | undefined;
  /** Told the state graph of every function that is lowered, innermost first. */
  readonly explain?: Explain | undefined;
}

/** One mistake in a source text, with its place. */
export interface SourceDiagnostic {
  /** `YF…` as in the compiler's table, or `YF2001` for a text that does not parse. */
  readonly code: string;
  readonly severity: 'error' | 'warning';
  readonly message: string;
  /** What to write instead. */
  readonly fix?: string;
  readonly filename: string;
  /** From 1; undefined where the mistake has no place. */
  readonly line?: number;
  /** From 0. */
  readonly column?: number;
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

type Report = (
  position: number | undefined,
  diagnostic: Omit<Diagnostic, 'fix'> & { readonly fix?: string },
) => void;

const OWNER = '@yield-from/estree';
const SYNTAX_ERROR = 'YF2001';

/**
 * Lowers the functions in one JavaScript or TypeScript text. A text with nothing to lower, or in another language,
 * comes back unchanged, as does the output of an earlier run.
 *
 * @throws TypeError for invalid options, or a target that is none, only; what is wrong with the text is in `diagnostics`
 */
export function lowerSource(code: string, request: LowerRequest): LowerResult {
  const diagnostics: SourceDiagnostic[] = [];
  const file = fileOf(code, request, diagnostics);
  const out = file && lowerFile(file);
  if (!out) return { code, map: null, changed: false, diagnostics };
  const map = out.map(basename(request.filename));
  return { code: out.toString(), map: chained(map, request), changed: true, diagnostics };
}

/**
 * What `lowerSource` would say of the text, in less time: nothing is made.
 *
 * @throws TypeError as `lowerSource`
 */
export function checkSource(code: string, request: LowerRequest): readonly SourceDiagnostic[] {
  const diagnostics: SourceDiagnostic[] = [];
  const file = fileOf(code, request, diagnostics);
  if (file) checkFile(file);
  return diagnostics;
}

/** Undefined where there is nothing to lower, or the text does not parse. */
function fileOf(
  code: string,
  request: LowerRequest,
  diagnostics: SourceDiagnostic[],
): FileRequest | undefined {
  const { options, target } = request;
  const settings = readOptions(OWNER, options);
  const wanted = wantedAt(options, target, OWNER);
  const language = languageOf(request.filename);
  if (language === undefined || language === 'declarations') return undefined;
  if (!isCandidate(code, wanted)) return undefined;

  const lines = new Lines(code);
  const report: Report = (position, diagnostic) => {
    const { filename } = request;
    diagnostics.push({ ...diagnostic, filename, ...placeOf(lines, position) });
  };
  const parsed = read(code, request, language, wanted, report);
  return (
    parsed && {
      lines,
      parsed,
      isModule: parsed.program.sourceType === 'module',
      settings,
      wanted,
      explain: request.explain,
      places: settings.debug ? placesIn(request.filename, request.inputSourceMap) : undefined,
      report: (node, diagnostic) => report(node.start, diagnostic),
    }
  );
}

/** The line counts from 1, the column from 0. */
function placeOf(lines: Lines, position = -1): { line: number; column: number } | undefined {
  if (position < 0) return undefined;
  const line = lines.at(position);
  return { line: line + 1, column: position - lines.start(line) };
}

function read(
  code: string,
  request: LowerRequest,
  language: Language,
  wanted: Wanted,
  report: Report,
): Parsed | undefined {
  const { filename, otherwise = 'module' } = request;
  if (request.program) return { program: request.program as t.Program, comments: [], unread: [] };
  // (What a marker is follows from declarations that can be anywhere.)
  const isWhole = mayHoldMarkers(code);
  try {
    return parse(code, {
      filename,
      language,
      sourceType: sourceTypeOf(filename, code, otherwise),
      needs: (text) => isWhole || isCandidate(text, wanted),
    });
  } catch (error) {
    if (!(error instanceof ParseError)) throw error;
    const { message, position, fix } = error;
    report(position, { code: SYNTAX_ERROR, severity: 'error', message, fix });
    return undefined;
  }
}

/** Of `@jridgewell/remapping`, whose types for CommonJS do not parse. */
type Remapping = (map: object, load: (file: string) => object | null) => { toString(): string };

/** The map to what the text itself was generated from. */
function chained(map: SourceMap, { inputSourceMap, filename }: LowerRequest): SourceMap {
  if (!inputSourceMap) return map;
  const remapping = require('@jridgewell/remapping') as Remapping;
  const whole = remapping(map, (file) => (file === basename(filename) ? inputSourceMap : null));
  return JSON.parse(whole.toString()) as SourceMap;
}
