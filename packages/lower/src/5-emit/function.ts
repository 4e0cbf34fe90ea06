/**
 * The parts of the wrapper's body.
 *
 *     var x, t, closure = (scope) => …;     variables: what outlives a call of the step function
 *     function f() { … }                    functions, enums
 *     ($) => { … }                          step
 *     [3, 0]                                table: per region the states that handle a throw and a return
 */
import type { Context } from '../3-lower/context';
import type { Lowered } from '../contract/coroutine';
import type { Graph } from '../graph/ir';
import type { Layout } from './layout';
import { writeStates } from './states';

/** To be written once: a node has one place. */
export function emit<N extends object>(
  ctx: Context<N>,
  graph: Graph<N>,
  laid: Layout<N>,
): Lowered<N> {
  const { build, plan, leaves, names } = ctx;
  const functions = plan.body.functions.map((node) => leaves.expression(node).node);
  const step = build.arrow([names.frame], [writeStates(ctx, graph, laid)]);
  const table = handlers(graph, laid).map((state) => build.number(state));
  const variables = variablesOf(ctx);
  return {
    variables: variables.length > 0 ? build.variables(variables) : undefined,
    functions: [...functions, ...ctx.moved],
    step,
    table: table.length > 0 ? build.array(table) : undefined,
  };
}

function handlers<N>(graph: Graph<N>, { stateOf }: Layout<N>): number[] {
  return graph.regions.flatMap((region) =>
    [region.onThrow, graph.onReturn(region)].map((label) => (label && stateOf(label)) ?? 0),
  );
}

function variablesOf<N extends object>({
  build,
  plan,
  temps,
  leaves,
  closures,
}: Context<N>): Variable<N>[] {
  const bindings = [...plan.variables].map(([name, start]): Variable<N> => [
    name,
    start === undefined ? undefined : build.name(start),
  ]);
  const { argumentsAlias } = leaves;
  return [
    ...bindings,
    ...temps.all.map((name): Variable<N> => [name, undefined]),
    ...(argumentsAlias === undefined
      ? []
      : [[argumentsAlias, build.name('arguments')] as Variable<N>]),
    ...closures.factories.map(({ name, value }): Variable<N> => [name, value]),
  ];
}

type Variable<N> = readonly [name: string, init: N | undefined];
