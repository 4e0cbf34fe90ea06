/** Reads a text: oxc-parser's tree, with its comments. */
import type { ParseResult } from 'oxc-parser';
import { field, isNode, type Node, type t } from '../host/syntax';
import type { Comment } from '../write/trivia';
import { parserLanguage, type Language } from './language';
import { nestingOf } from './nesting';
import { parserNow } from './parser';
import { piecesOf } from './pieces';

export interface Parsed {
  readonly program: t.Program;
  /** In the order of the text. */
  readonly comments: readonly Comment[];
  /** Text that is in no tree: in the program's body an empty statement stands for each. */
  readonly unread: readonly string[];
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
  /** Whether a tree is needed of a part of a module; without it, one is of all. */
  needs?(text: string): boolean;
}

const FLOW = 'Plug @yield-from/babel into the Babel that takes the types away.';

/** What the parser has been seen to stand is two to three times that. */
const DEEPEST = 2000;

/** @throws ParseError for a text that does not parse */
export function parse(code: string, request: ParseRequest): Parsed {
  if (nestingOf(code) > DEEPEST) throw new ParseError('The text is nested too deeply.', undefined);
  const pieced = request.needs && inPieces(code, request, request.needs);
  return pieced ?? asOne(code, request);
}

function asOne(code: string, request: ParseRequest): Parsed {
  const result = read(code, request, request.sourceType);
  const error = errorOf(result);
  const { program, comments } = result;
  if (error && program.body.length === 0) {
    const fix = /\bFlow\b/.test(error.message) ? FLOW : undefined;
    throw new ParseError(error.message, error.labels.at(0)?.start, fix);
  }
  return { program, comments, unread: [] };
}

/** Undefined for what is no module of several pieces, each of which parses. */
function inPieces(
  code: string,
  request: ParseRequest,
  needs: (text: string) => boolean,
): Parsed | undefined {
  const [head, ...rest] = piecesOf(code);
  if (rest.length === 0) return undefined;
  const first = read(head, request, request.sourceType);
  if (errorOf(first)) return undefined;
  const { program } = first;
  if (program.sourceType !== 'module') return undefined;
  const comments: Comment[] = [...first.comments];
  const unread: string[] = [];
  let start = head.length;
  for (const text of rest) {
    const result = read(text, request, 'module');
    if (errorOf(result)) return undefined;
    if (needs(text)) {
      const { body } = result.program;
      for (const statement of body) shift(statement, start);
      program.body.push(...body);
      for (const comment of result.comments) {
        comments.push({ start: comment.start + start, end: comment.end + start });
      }
    } else {
      const end = start + text.trimEnd().length;
      program.body.push({ type: 'EmptyStatement', start, end });
      unread.push(text);
    }
    start += text.length;
  }
  program.end = code.length;
  return { program, comments, unread };
}

function read(
  text: string,
  { filename, language }: ParseRequest,
  sourceType: ParseRequest['sourceType'],
): ParseResult {
  return parserNow().parseSync(filename, text, {
    lang: parserLanguage(language),
    sourceType,
    astType: language === 'javascript' ? 'js' : 'ts',
    preserveParens: false,
    showSemanticErrors: false,
  });
}

const errorOf = ({ errors }: ParseResult): ParseResult['errors'][number] | undefined =>
  errors.find(({ severity }) => severity === 'Error');

/** Moves a tree's places in the text. */
function shift(node: Node, by: number): void {
  node.start += by;
  node.end += by;
  for (const key in node) {
    const child = field(node, key);
    if (Array.isArray(child)) {
      for (const item of child as unknown[]) if (isNode(item)) shift(item, by);
    } else if (isNode(child)) shift(child, by);
  }
}
