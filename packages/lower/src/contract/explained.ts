/** What a host tells about a function while it lowers it, if asked (`yield-from explain`). */
import type { StateGraph } from './state-graph';
import type { CoroutineKind } from './coroutine';

export interface Explained {
  /** What the source calls it; undefined for a function without a name. */
  readonly name: string | undefined;
  readonly kind: CoroutineKind;
  /** Its range in the text. */
  readonly start: number;
  readonly end: number;
  /** Its states, in the words of the source. */
  readonly graph: StateGraph;
  /** The control-flow graph that they were made of, in the notation of `graph/print.ts`. */
  readonly ir: string;
}

export type Explain = (explained: Explained) => void;
