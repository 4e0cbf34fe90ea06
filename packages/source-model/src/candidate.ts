/**
 * The cheap questions before a text is parsed or walked: can it have anything to lower? A wrong yes costs a parse; a
 * wrong no would leave a function alone, so every spelling the grammar allows counts.
 *
 *     async function* g() {}        async *method() {}        async /* why *\/ function
 *     * g() {}                      import { async_generator as ag } from '@yield-from/runtime'
 *
 * Each alternative inside a repetition starts with a character of its own and ends where only it can end, so that no
 * expression ever backtracks over a long run of comments. Nor is there anything that Rust's `regex` lacks, like looking
 * ahead: bundlers written in Rust ask the question there, and have a far slower engine for the rest.
 */
import type { Wanted } from './options';

/** What counts as white space in TypeScript or oxc, and is none in the standard, or none to Rust. */
const ODD = String.raw`\x85\u200b\ufeff`;
const SPACE = String.raw`[\s${ODD}]`;
const ENDS = String.raw`\n\r\u2028\u2029`;
const COMMENT = String.raw`\/\*[^*]*\*+(?:[^*/][^*]*\*+)*\/`;
const REST = `[^${ENDS}]*[${ENDS}]`;
const GAP = String.raw`(?:${SPACE}|${COMMENT}|\/\/${REST}|<!--${REST}|-->${REST})*`;
/** A gap within one line. */
const NEAR = String.raw`(?:[^\S${ENDS}]|[${ODD}]|\/\*[^*${ENDS}]*\*+(?:[^*/${ENDS}][^*${ENDS}]*\*+)*\/)`;

/** A word spelt with an escape may be any of these. */
const MARKER = String.raw`async_generator|yield_|\\u`;
const NATIVE = String.raw`\basync${GAP}(?:function${GAP})?\*`;
const WORD = String.raw`(?:[\w$]|[^\x00-\x7f\s${ODD}])+`;
const STRING = String.raw`"(?:[^"\\\n\r]|\\(?:\r\n|[\s\S]))*"|'(?:[^'\\\n\r]|\\(?:\r\n|[\s\S]))*'`;
const NUMBER = String.raw`\.?\d\w*(?:\.\w*)?(?:[+-]\d+)?`;
/** Behind a method's name, or an arrow function's parameter; TypeScript reads `m!()` and complains later. */
const BEHIND = `${GAP}(?:[?!]${GAP})*(?:[(<]|=>)`;
/** Misplaced, but read: TypeScript and oxc go on behind them. */
const MODIFIERS = String.raw`(?:(?:abstract|accessor|const|declare|default|export|in|out|override|private|protected|public|readonly|static)\b${GAP})*`;
const SIGN = String.raw`[(<\[#*]|(?:${STRING}|${NUMBER})${BEHIND}`;
/**
 * What makes a function of `async` stands in its line:
 *
 *     async (a) =>        async <T,>(a: T) =>        async [k]() {}        async #p() {}        async 'm'() {}
 *     async function      async a =>                 async m?<T>() {}
 */
const ASYNC = String.raw`\basync\b(?:${NEAR}*(?:${SIGN})|${NEAR}+${MODIFIERS}(?:${SIGN}|function\b|${WORD}${BEHIND}))`;
const AWAIT = String.raw`\bawait\b`;
const FOR_AWAIT = String.raw`\bfor${GAP}await\b`;
/** A method: its name, or a comment before it, follows the star. */
const METHOD = String.raw`\*${SPACE}*(?:[\[#'"]|(?:${WORD}|${NUMBER})${SPACE}*(?:[?!]${SPACE}*)?(?:[(/]|<[^=<]|-->)|\/[*/]|<!--|-->)`;
const GENERATOR = String.raw`\bfunction${GAP}\*|${METHOD}`;

/** The question as an expression, for tools that filter texts by themselves. */
export function candidatePattern(wanted: Partial<Wanted> = {}): RegExp {
  const { native = true, asyncFunctions = false, generators = false } = wanted;
  const { noTopLevelAwait = false } = wanted;
  const parts = [MARKER];
  if (asyncFunctions === true) parts.push(ASYNC);
  else if (native) parts.push(NATIVE);
  if (asyncFunctions === 'for-await') parts.push(FOR_AWAIT);
  if (generators) parts.push(GENERATOR);
  if (noTopLevelAwait) parts.push(AWAIT);
  return new RegExp(parts.join('|'));
}

/**
 * Whether `code` may contain a function that is to be lowered, a marker, or what is to be told of. Never false for one
 * that does.
 */
export function isCandidate(code: string, wanted: Partial<Wanted> = {}): boolean {
  return candidatePattern(wanted).test(code);
}

/** Whether one of the markers can occur in the text, whatever it is called there. */
export function mayHoldMarkers(code: string): boolean {
  return new RegExp(MARKER).test(code);
}
