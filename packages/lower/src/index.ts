/**
 * The engine: lowers one async generator, async function or generator to a step function, for any syntax tree.
 *
 *     async function* g(n) {            function g(n) {
 *       for (let i = 0; i < n; i++)       var i;
 *         yield i;                        return start(kind, function () {
 *     }                                     for (;;) switch (this.state) {
 *                                             case 0: i = 0;
 *                                             case 1: if (!(i < n)) return 6;
 *                                                     this.value = i; this.state = 2; return 2;
 *                                             case 2: i++; this.state = 1; continue;
 *                                           }
 *                                         });
 *                                       }
 *
 * `flavours` says what differs between the kinds. The passes, in order, a folder each:
 * 1. `1-analyse` finds out which binding each name means, where jumps lead, and what suspends. All others ask it.
 * 2. `2-plan` decides what becomes of each binding. It comes before code is moved, because moved code has the new names.
 * 3. `3-lower`, with a file for each construct, writes the blocks of the control-flow graph (`graph`).
 * 4. `4-simplify` makes the graph small. It comes before numbering, so that the states have no gaps.
 * 5. `5-emit` writes the `switch`, and the body of the wrapper around it.
 *
 * `for await`, say: `3-lower/statements/each.ts` lowers it. What each pass must have made: `verifying.ts`.
 */
import { analyse } from './1-analyse/analyse';
import { verifyAnalysis } from './1-analyse/verify';
import { plan } from './2-plan/plan';
import { verifyPlan } from './2-plan/verify';
import type { Context, ScaffoldNames } from './3-lower/context';
import { lower } from './3-lower/lower';
import { verifyLowered } from './3-lower/verify';
import { simplify } from './4-simplify/simplify';
import { verifySimplified } from './4-simplify/verify';
import { describe } from './5-emit/describe';
import { emit } from './5-emit/function';
import { type Layout, layout } from './5-emit/layout';
import { verifyLayout, verifyTree } from './5-emit/verify';
import type { Coroutine } from './contract/coroutine';
import type { Host } from './contract/host';
import type { StateGraph } from './contract/state-graph';
import type { Graph } from './graph/ir';
import { print } from './graph/print';
import { check } from './verifying';

export type * from './contract/builder';
export type * from './contract/coroutine';
export type * from './contract/explained';
export type * from './contract/forms';
export type * from './contract/host';
export {
  on,
  readByGuard,
  readByType,
  type ReadersByGuard,
  type ReadersByType,
} from './contract/readers';
export * from './contract/roles';
export type * from './contract/suspensions';
export {
  exitsOf,
  shapeOf,
  type GraphShape,
  type State,
  type StateExit,
  type StateGraph,
  type StateRegion,
  type Step,
} from './contract/state-graph';
export { definitionOf, generatorFunctionOf, plainFunctionOf } from './flavours';
export type { Definition, GeneratorFunction, PlainFunction } from './flavours/flavour';
export { call, type Deep, run } from './walk/deep';
export { DIAGNOSTICS, type Diagnostic } from './contract/diagnostics';

/** What can be told about a coroutine before its last pass. `show` gives a node's text. */
export interface Account<N> {
  /** The states, with their numbers in the output, in the words of the source. */
  states(show: (node: N) => string): StateGraph;
  /** The simplified control-flow graph, in the notation of `graph/ir.ts`. */
  ir(show: (node: N) => string): string;
}

/**
 * Lowers one coroutine, whose nested coroutines are lowered already. Gives the statements of its new body, to be put
 * behind the directives. What cannot be lowered is reported to the host; then the output is not to be used.
 *
 * @param tell called with an account of the coroutine, before the output is written
 */
export function lowerCoroutine<N extends object>(
  host: Host<N>,
  coroutine: Coroutine<N>,
  tell?: (account: Account<N>) => void,
): readonly N[] {
  const { ctx, graph } = assemble(host, coroutine);
  const laid = place(graph);
  tell?.({
    states: (show) => describe(ctx, graph, laid, show),
    ir: (show) => print(graph, show),
  });
  const body = emit(ctx, graph, laid);
  check(() => verifyTree(body, (node) => host.children(node)));
  return body;
}

/**
 * Reports what `lowerCoroutine` would report, and makes nothing: it runs only the passes that can refuse something. The
 * coroutines nested in this one need not be lowered.
 */
export function checkCoroutine<N extends object>(host: Host<N>, coroutine: Coroutine<N>): void {
  translate(host, coroutine);
}

/** The first three passes, which report. */
function translate<N extends object>(host: Host<N>, coroutine: Coroutine<N>): Context<N> {
  const analysis = analyse(host, coroutine);
  check(() => verifyAnalysis(analysis));
  const planned = plan(host, analysis, coroutine);
  check(() => verifyPlan(planned));
  return lower(host, coroutine, planned, scaffoldNames(host));
}

/** The first four passes. */
function assemble<N extends object>(
  host: Host<N>,
  coroutine: Coroutine<N>,
): { ctx: Context<N>; graph: Graph<N> } {
  const ctx = translate(host, coroutine);
  const { asm, jumps, temps } = ctx;
  const blocks = [...asm.blocks, ...jumps.proxies];
  check(() => verifyLowered({ blocks, region: asm.region, taken: temps.taken }));
  const graph = simplify(blocks);
  check(() => verifySimplified(graph));
  return { ctx, graph };
}

/** Where each block is written. */
function place<N>(graph: Graph<N>): Layout<N> {
  const laid = layout(graph);
  check(() => verifyLayout(graph, laid));
  return laid;
}

const scaffolds = new WeakMap<object, ScaffoldNames>();

/** One set of names per file (a host serves one file): nested coroutines use the same names, and shadow them. */
function scaffoldNames<N extends object>(host: Host<N>): ScaffoldNames {
  let names = scaffolds.get(host);
  if (!names) {
    names = {
      frame: host.unique('$'),
      machine: host.unique('machine'),
    };
    scaffolds.set(host, names);
  }
  return names;
}
