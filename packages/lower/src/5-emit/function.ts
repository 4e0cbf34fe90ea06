/**
 * The wrapper's body, behind its directives.
 *
 *     var self = this, x, t,                what outlives a call of the step function
 *         closure = (scope) => …;
 *     function f() { … }                    functions, enums
 *     var walk = function () { … };         the step function, where only a variable gives it its name
 *     return start(kind, walk, [3, 0, 0]);  the table has, for each region, the states that handle a throw and a return,
 *                                           and the number of the region around; with the option `debug`, last, the state
 *                                           that describes the function (`inspection.ts`)
 */
import type { Context } from '../3-lower/context';
import type { Graph } from '../graph/ir';
import { numbersOf, type Region } from '../graph/regions';
import { usedIn } from '../walk/names';
import { Inspection } from './inspection';
import type { Layout } from './layout';
import { writeStates } from './states';

/** To be called once: a node may stand in one place only. */
export function emit<N extends object>(ctx: Context<N>, graph: Graph<N>, laid: Layout<N>): N[] {
  const { build, plan, leaves, names, coroutine, host } = ctx;
  const { name } = coroutine;
  const functions = plan.body.functions.map((node) => leaves.expression(node).node);
  const inspection = host.place && new Inspection(ctx, laid);
  const body = [writeStates(ctx, graph, laid, inspection)];
  const table = [...handlers(graph, laid), ...(inspection ? [inspection.state] : [])].map((state) =>
    build.number(state),
  );
  const variables = variablesOf(ctx);
  const before = [
    ...(variables.length > 0 ? [build.variables(variables)] : []),
    ...functions,
    ...ctx.moved,
  ];
  const variable = stepVariable(ctx, [...before, ...body]);
  const frame = ctx.stepIsArrow ? names.frame : undefined;
  const step = build.step({ frame, body, name, variable });
  return variable === undefined
    ? [...before, start(ctx, step, table)]
    : [...before, step, start(ctx, build.name(variable), table)];
}

function start<N extends object>(
  { build, flavour, coroutine: { kind, self }, host }: Context<N>,
  step: N,
  table: readonly N[],
): N {
  const regions = table.length > 0 ? build.array(table) : self && build.undefined();
  const given = [kind, step, regions, self].filter((one) => one !== undefined);
  return build.return(build.call(host.helper(flavour.start), given));
}

/** The variable for the step function, if it needs one. `written`: all of the body but its last statement. */
function stepVariable<N extends object>(
  { host, plan, flavour, coroutine }: Context<N>,
  written: readonly N[],
): string | undefined {
  const { kind, parameters } = coroutine;
  const name = host.place ? (coroutine.called ?? coroutine.name) : coroutine.name;
  if (!name?.text || !host.stepVariable) return undefined;
  const seen = [...parameters, ...written, ...(kind ? [kind] : []), host.helper(flavour.start)];
  const isUsed = (text: string): boolean =>
    plan.parameters.bindings.has(text) || usedIn(host, seen)(text);
  return host.stepVariable(name.text.replace(/^#/, ''), isUsed);
}

function handlers<N>(graph: Graph<N>, { stateOf }: Layout<N>): number[] {
  const numbers = numbersOf(graph.regions);
  return graph.regions.flatMap(({ kind, handler, parent }) => {
    if (!handler) return [];
    const onThrow = stateOf(handler) as number;
    return [onThrow, kind === 'finally' ? onThrow : 0, numbers.get(parent as Region) ?? 0];
  });
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
  const { thisAlias, argumentsAlias } = leaves;
  return [
    ...(thisAlias === undefined ? [] : [[thisAlias, build.keyword('this')] as Variable<N>]),
    ...bindings,
    ...temps.all.map((name): Variable<N> => [name, undefined]),
    ...(argumentsAlias === undefined
      ? []
      : [[argumentsAlias, build.name('arguments')] as Variable<N>]),
    ...closures.factories.map(({ name, value }): Variable<N> => [name, value]),
  ];
}

type Variable<N> = readonly [name: string, init: N | undefined];
