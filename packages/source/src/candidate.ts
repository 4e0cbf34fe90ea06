/**
 * The cheap question before the parser is started: can this text have anything to lower? A wrong yes
 * costs a parse; a wrong no would leave a generator alone, so every spelling the grammar allows counts.
 *
 *     async function* g() {}        async *method() {}        async /* why *\/ function
 *     * g() {}                      import { async_generator as ag } from '@yield-from/runtime'
 *
 * Each alternative inside a repetition starts with a character of its own and ends where only it can
 * end, so that the expression never backtracks over a long run of comments.
 */
const GAP = String.raw`(?:\s|\/\*(?:[^*]|\*(?!\/))*\*\/|\/\/[^\n\r\u2028\u2029]*[\n\r\u2028\u2029])*`;
const NATIVE = String.raw`\basync${GAP}(?:function${GAP})?\*`;
const MARKER = 'async_generator|yield_';

export interface Flavours {
  /** False: native `async function*` is left alone, so only the markers count. */
  readonly native?: boolean;
}

const ALL = new RegExp(`${MARKER}|${NATIVE}`);
const MARKED = new RegExp(MARKER);

/** The question as an expression, for tools that filter texts by themselves. */
export function candidatePattern({ native }: Flavours = {}): RegExp {
  return native === false ? MARKED : ALL;
}

/** Whether `code` may contain an async generator or one of the markers. Never false for one that does. */
export function mayContainGenerator(code: string, flavours: Flavours = {}): boolean {
  return (
    code.includes('yield_') || (code.includes('async') && candidatePattern(flavours).test(code))
  );
}
