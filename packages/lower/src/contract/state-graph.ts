/**
 * The emitted graph as plain data: what `yield-from explain` draws, and what must be equal in all hosts.
 * `5-emit/describe.ts` makes it.
 */

export interface StateGraph {
  readonly states: readonly State[];
  readonly regions: readonly StateRegion[];
  /** The hoisted variables. */
  readonly variables: readonly string[];
}

export interface State {
  /** The number of its `case`. */
  readonly index: number;
  /** What it is for: `loop`, `catch`, …; the comment behind its `case`. */
  readonly label: string;
  /** The protected region it begins in; 0 is none. */
  readonly region: number;
  /** All protected regions it runs in, in order. */
  readonly regions: readonly number[];
  /** The machine enters it by itself, with a throw or a return completion. */
  readonly handler: boolean;
  /** What it does, in order; the last one leaves it. */
  readonly steps: readonly Step[];
}

export type Step =
  /** `jumps`: out of the midst of it, each with its text. */
  | { readonly kind: 'code'; readonly text: string; readonly jumps?: readonly StateExit[] }
  /** Steps for where the test holds. If those do not leave the state, the steps behind them follow. */
  | { readonly kind: 'if'; readonly test: string; readonly steps: readonly Step[] }
  | StateExit;

export interface StateExit {
  /**
   * `delegate`: `yield*`. `resume`: a helper parks the machine and resumes it. `follow`: one of the places a `finally`
   * goes on with.
   */
  readonly kind:
    'goto' | 'follow' | 'await' | 'yield' | 'delegate' | 'resume' | 'return' | 'throw' | 'end';
  /** The state it leads to; undefined where the generator or the table of handlers decides. */
  readonly target?: number;
  /** The protected region it is taken in; absent for none. */
  readonly region?: number;
  /** The value awaited, yielded, returned or thrown; what is done meanwhile; the jump of the source. */
  readonly text?: string;
}

export interface StateRegion {
  readonly number: number;
  readonly parent?: number;
  /** The states that handle a throw, and a return completion, in it. */
  readonly onThrow?: number;
  readonly onReturn?: number;
}

/** All exits of a list of steps, those inside its tests and code included. */
export function exitsOf(steps: readonly Step[]): StateExit[] {
  return steps.flatMap((step) => {
    if (step.kind === 'if') return exitsOf(step.steps);
    return step.kind === 'code' ? (step.jumps ?? []) : [step];
  });
}

/** A graph without its code and variables, which differ between hosts (they keep different leaves whole). */
export interface GraphShape {
  readonly states: readonly (Pick<State, 'index' | 'label' | 'region' | 'handler'> & {
    readonly exits: readonly Pick<StateExit, 'kind' | 'target'>[];
  })[];
  readonly regions: readonly StateRegion[];
}

export function shapeOf({ states, regions }: StateGraph): GraphShape {
  return {
    states: states.map(({ index, label, region, handler, steps }) => ({
      index,
      label,
      region,
      handler,
      exits: exitsOf(steps).map(({ kind, target }) => ({ kind, target })),
    })),
    regions,
  };
}
