/** The state machine of one generator, ready to be drawn. */
export interface StateGraph {
  /** The generator's name, or `(anonymous)`. */
  readonly name: string;
  /** Where it starts in its file, from 1. */
  readonly line: number;
  readonly states: readonly GraphState[];
}

export interface GraphState {
  readonly index: number;
  /** What the state is for: `while head`, `catch`, …; empty where nothing says. */
  readonly label: string;
  /** The protected region, 0 is none. */
  readonly region: number;
  /** The statements, as lines of the lowered code, without the state's bookkeeping. */
  readonly code: readonly string[];
  readonly exits: readonly GraphExit[];
}

export interface GraphExit {
  /** `goto`, `if …`, `await`, `yield`, `throw` (a handler), … : the word on the arrow. */
  readonly kind: string;
  /** The state it leads to; undefined where the generator ends. */
  readonly target: number | undefined;
}

/** The exit of a state that yields, for a consumer that calls `return()`. */
export const CLOSE = 'return()';

/** Whether the machine takes an exit by itself, on a throw or a `return()`. */
export function isHandled({ kind }: GraphExit): boolean {
  return kind === 'throw' || kind === CLOSE;
}
