/**
 * The engine: lowers one async generator, async function or generator to a step function. It knows neither TypeScript nor Babel.
 *
 *     async function* g(n) {            function g(n) {
 *       for (let i = 0; i < n; i++)       var i;
 *         yield i;                        return start(kind, function () {
 *     }                                     for (;;) switch (this.state) {
 *                                             case 0: i = 0;
 *                                             case 1: if (!(i < n)) { this.value = void 0; return 0; }
 *                                                     this.value = i; this.state = 2; return 2;
 *                                             case 2: i++; this.state = 1; continue;
 *                                           }
 *                                         });
 *                                       }
 *
 * What differs between the kinds stands in `flavours`. The passes, in order, a folder each:
 * 1. `1-analyse`: who means which binding, where jumps lead, what suspends. First, because everything else asks it.
 * 2. `2-plan`: what becomes of each binding. Before any code is moved, because moved code already has the new names.
 * 3. `3-lower` (a file per construct; `graph` is what they write): blocks of the control-flow graph.
 * 4. `4-simplify`: the graph made small. Before numbering, so that states have no gaps.
 * 5. `5-emit`: the `switch`, the wrapper's body.
 */
import type { Context, ScaffoldNames } from './3-lower/context';
import { lower } from './3-lower/lower';
import { describe } from './5-emit/describe';
import { emit } from './5-emit/function';
import { type Layout, layout } from './5-emit/layout';
import { analyse } from './1-analyse/analyse';
import { verifyAnalysis } from './1-analyse/verify';
import { plan } from './2-plan/plan';
import { verifyPlan } from './2-plan/verify';
import type { Coroutine } from './contract/coroutine';
import type { Host } from './contract/host';
import type { StateGraph } from './contract/state-graph';
import type { Graph } from './graph/ir';
import { print } from './graph/print';
import {
  isVerifying,
  verifyLayout,
  verifyLowered,
  verifySimplified,
  verifyTree,
} from './graph/verify';
import { simplify } from './4-simplify/simplify';

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

/** What can be told of a coroutine between its last two passes. `show` gives a node's text. */
export interface Account<N> {
  /** The states under the numbers that they have in the output, in the words of the source. */
  states(show: (node: N) => string): StateGraph;
  /** The simplified control-flow graph, in the notation of `print.ts`: for reading and for tests. */
  ir(show: (node: N) => string): string;
}

/**
 * Lowers one coroutine, whose nested coroutines are lowered already: gives its new body, to be put behind the directives.
 * What cannot be lowered is reported to the host; the output is then not to be used.
 *
 * @param tell asked before anything is written
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
 * Reports to the host what of a coroutine cannot be lowered, as `lowerCoroutine` does, and gives nothing: the passes that can
 * refuse something. The coroutines nested in it need not be lowered.
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

/** In tests, and where somebody looks for a fault. */
function check(verify: () => void): void {
  if (isVerifying()) verify();
}

const scaffolds = new WeakMap<object, ScaffoldNames>();

/** One set of names per file (a host serves one file): nested generators look alike, and shadow. */
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
