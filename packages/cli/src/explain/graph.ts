import type { CoroutineKind, StateExit, StateGraph } from '@yield-from/lower';
import type { Explained } from '@yield-from/source';

/** The state machine of one function, ready to be drawn: the engine's own graph, and where it is in its file. */
export interface FunctionGraph extends StateGraph {
  /** The function's name, or `(anonymous)`. */
  readonly name: string;
  readonly kind: CoroutineKind;
  /** Where it starts in its file, and ends, from 1. */
  readonly line: number;
  readonly lastLine: number;
}

/** `text`: of its file. */
export function graphOf(
  { name = '(anonymous)', kind, start, end, graph }: Explained,
  text: string,
): FunctionGraph {
  const lineOf = (position: number): number => text.slice(0, position).split('\n').length;
  return { name, kind, line: lineOf(start), lastLine: lineOf(end), ...graph };
}

/** A way from one state to another, as it is drawn. */
export interface Arrow {
  readonly from: number;
  /** Undefined where the function ends. */
  readonly to: number | undefined;
  /** What takes it, in a few words; several where the same two states are joined by several ways. */
  readonly labels: readonly string[];
  /** It is taken by the machine itself, on a throw or a `return()`. */
  readonly handled: boolean;
}

/** All ways between states; ways with the same ends are one arrow. */
export function arrowsOf({ states, regions }: FunctionGraph): readonly Arrow[] {
  const arrows = new Map<string, Arrow & { labels: string[] }>();
  const add = (from: number, to: number | undefined, label: string, handled = false): void => {
    const key = from === to ? `${from}` : `${from} ${to} ${handled}`;
    const known = arrows.get(key);
    if (!known) arrows.set(key, { from, to, labels: label === '' ? [] : [label], handled });
    else if (label !== '' && !known.labels.includes(label)) known.labels.push(label);
  };
  const handlers = new Map(regions.map((region) => [region.number, region]));
  for (const { index, steps, regions: protectedBy } of states) {
    for (const { exit, tested } of waysOut(steps)) {
      const { onThrow, onReturn } = handlers.get(exit.region ?? 0) ?? {};
      if (exit.kind === 'throw') add(index, onThrow, 'throw', onThrow !== undefined);
      else if (exit.kind === 'return') add(index, onReturn, 'return');
      else add(index, exit.target, labelOf(exit, tested));
      const canClose = exit.kind === 'yield' || exit.kind === 'delegate';
      if (canClose && onReturn !== undefined) add(index, onReturn, 'return()', true);
    }
    for (const region of protectedBy) {
      const onThrow = handlers.get(region)?.onThrow;
      if (onThrow !== undefined) add(index, onThrow, 'throw', true);
    }
  }
  return [...arrows.values()];
}

interface WayOut {
  readonly exit: StateExit;
  /** It is under a test. */
  readonly tested: boolean;
}

function waysOut(steps: FunctionGraph['states'][number]['steps'], tested = false): WayOut[] {
  return steps.flatMap((step) => {
    switch (step.kind) {
      case 'if':
        return waysOut(step.steps, true);
      case 'code':
        return (step.jumps ?? []).map((exit) => ({ exit, tested: true }));
      default:
        return [{ exit: step, tested }];
    }
  });
}

function labelOf({ kind, text }: StateExit, tested: boolean): string {
  switch (kind) {
    case 'delegate':
      return 'yield*';
    case 'await':
    case 'yield':
    case 'resume':
      return kind;
    default:
      // `break`, `continue`, `return`: the jump that it is in the source.
      return /^[a-z]+/.exec(text ?? '')?.[0] ?? (tested ? 'if' : '');
  }
}
