/**
 * The wrapper's body around the step function.
 *
 *     var x, t, closure = (scope) => …;             what outlives a call of the step function
 *     function f() { … }                            function declarations, enums
 *     return start(kind, ($) => { … }, [3, 0]);     the table: per region the states that handle a throw and a return
 */
import type { Context } from '../3-lower/context';
import type { Graph } from '../graph/ir';
import type { Layout } from './layout';
import { writeStates } from './states';

/** The statements of the wrapper function's body. To be written once: a node has one place. */
export function emit<N extends object>(
  ctx: Context<N>,
  graph: Graph<N>,
  laid: Layout<N>,
): readonly N[] {
  const { build, host, plan, leaves, names } = ctx;
  const functions = plan.body.functions.map((node) => leaves.expression(node));
  const step = build.arrow([names.frame], [writeStates(ctx, graph, laid)]);
  const args = [ctx.generator.kind, step];
  const table = handlers(graph, laid);
  if (table.length > 0) args.push(build.array(table.map((state) => build.number(state))));
  const variables = variablesOf(ctx);
  return [
    ...(variables.length > 0 ? [build.variables(variables)] : []),
    ...functions,
    ...ctx.moved,
    build.return(build.call(host.helper('start'), args)),
  ];
}

function handlers<N>(graph: Graph<N>, { stateOf }: Layout<N>): number[] {
  return graph.regions.flatMap((region) =>
    [region.onThrow, graph.onReturn(region)].map((label) => (label && stateOf(label)) ?? 0),
  );
}

function variablesOf<N extends object>({ build, plan, temps, leaves }: Context<N>): Variable<N>[] {
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
    ...leaves.factories.map(({ name, value }): Variable<N> => [name, value]),
  ];
}

type Variable<N> = readonly [name: string, init: N | undefined];
