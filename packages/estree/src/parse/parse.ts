/**
 * Reads a text: oxc-parser's tree, with its comments. Its native binary where there is one, else its WebAssembly build.
 */
import { parseSync } from 'oxc-parser';
import type { Comment } from '../write/trivia';
import type { t } from '../host/syntax';
import { parserLanguage, type Language } from './language';
import { nestingOf } from './nesting';

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
    readonly fix?: string,
  ) {
    super(message);
  }
}

export interface ParseRequest {
  readonly filename: string;
  readonly language: Language;
  readonly sourceType: 'module' | 'script' | 'unambiguous';
}

const FLOW = 'Plug @yield-from/babel into the Babel that takes the types away.';

/** What the parser has been seen to stand is two to three times that. */
const DEEPEST = 2000;

/** @throws ParseError for a text that does not parse */
export function parse(code: string, request: ParseRequest): Parsed {
  if (nestingOf(code) > DEEPEST) throw new ParseError('The text is nested too deeply.', undefined);
  const { program, comments, errors } = parseSync(request.filename, code, {
    lang: parserLanguage(request.language),
    sourceType: request.sourceType,
    astType: request.language === 'javascript' ? 'js' : 'ts',
    preserveParens: false,
    showSemanticErrors: false,
  });
  const error = errors.find(({ severity }) => severity === 'Error');
  if (error && program.body.length === 0) {
    const fix = /\bFlow\b/.test(error.message) ? FLOW : undefined;
    throw new ParseError(error.message, error.labels.at(0)?.start, fix);
  }
  return { program, comments };
}
