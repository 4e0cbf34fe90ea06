/**
 * Reads a text: oxc-parser's tree, with its comments. Its native binary where there is one, else its WebAssembly build.
 */
import { parseSync } from 'oxc-parser';
import type { Comment } from '../write/trivia';
import type { t } from '../host/syntax';
import { parserLanguage, type Language } from './language';

export interface Parsed {
  readonly program: t.Program;
  /** In the order of the text. */
  readonly comments: readonly Comment[];
}

/** A text that does not parse. */
export class ParseError extends SyntaxError {
  constructor(
    message: string,
    /** A position in the text; undefined where there is none. */
    readonly position: number | undefined,
  ) {
    super(message);
  }
}

export interface ParseRequest {
  readonly filename: string;
  readonly language: Language;
  readonly sourceType: 'module' | 'script' | 'unambiguous';
}

/** @throws ParseError for a text that does not parse */
export function parse(code: string, request: ParseRequest): Parsed {
  const { program, comments, errors } = parseSync(request.filename, code, {
    lang: parserLanguage(request.language),
    sourceType: request.sourceType,
    astType: 'ts',
    preserveParens: false,
    showSemanticErrors: false,
  });
  const error = errors.find(({ severity }) => severity === 'Error');
  if (error && program.body.length === 0)
    throw new ParseError(error.message, error.labels[0]?.start);
  return { program, comments };
}
