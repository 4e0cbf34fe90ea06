import { traverse, types as t, type NodePath } from '@babel/core';
import { originalPositionFor, TraceMap, type SourceMapInput } from '@jridgewell/trace-mapping';
import { parseSource, type LowerResult } from '@yield-from/source';
import { CLOSE, type GraphExit, type GraphState, type StateGraph } from './graph';
import { StateReader, type Machine, type ReadState } from './read-state';

/** A graph with the lines of its source that it covers. */
export interface LocatedGraph extends StateGraph {
  readonly lastLine: number;
}

/**
 * The state graphs of everything that was lowered in a file, in source order. They are read from the
 * lowered code itself, so what is drawn is what runs:
 *
 *     start(kind, ($) => { for (var state = $.state; ; ) switch (state) { case 0: … } }, [3, 0])
 */
export function readGraphs({ code, map }: LowerResult, filename: string): LocatedGraph[] {
  const trace = map && new TraceMap(map as SourceMapInput);
  const lineOf = (node: t.Node): number | undefined => {
    if (!trace || !node.loc) return node.loc?.start.line;
    return originalPositionFor(trace, node.loc.start).line ?? undefined;
  };
  const graphs: LocatedGraph[] = [];
  traverse(parseSource(code, filename), {
    CallExpression(path) {
      const machine = machineOf(path.node, code);
      if (machine) graphs.push(graphOf(machine, path, lineOf));
    },
  });
  return graphs.sort((a, b) => a.line - b.line || b.lastLine - a.lastLine);
}

/** The parts of a call of the runtime's `start`, known by its shape; undefined for any other call. */
function machineOf(call: t.CallExpression, code: string): Machine | undefined {
  const [, step, table] = call.arguments;
  if (!t.isArrowFunctionExpression(step) || !t.isBlockStatement(step.body)) return undefined;
  const [frame] = step.params;
  const [statement] = step.body.body;
  const loop = t.isLabeledStatement(statement) ? statement.body : statement;
  if (!t.isIdentifier(frame) || !t.isForStatement(loop) || !t.isSwitchStatement(loop.body))
    return undefined;
  const { discriminant, cases } = loop.body;
  if (!t.isIdentifier(discriminant)) return undefined;
  return {
    code,
    frame: frame.name,
    state: discriminant.name,
    label: t.isLabeledStatement(statement) ? statement.label.name : undefined,
    cases,
    table: t.isArrayExpression(table)
      ? table.elements.map((each) => (t.isNumericLiteral(each) ? each.value : 0))
      : [],
    step,
  };
}

function graphOf(
  machine: Machine,
  path: NodePath<t.CallExpression>,
  lineOf: (node: t.Node) => number | undefined,
): LocatedGraph {
  const reader = new StateReader(machine);
  const read = machine.cases.map((each, index) => reader.read(each, machine.cases[index + 1]));
  const regions = regionsOf(read, machine.table);
  const lines: number[] = [];
  path.getFunctionParent()?.traverse({
    enter({ node }) {
      const line = lineOf(node);
      if (line !== undefined) lines.push(line);
    },
  });
  const owner = path.getFunctionParent();
  const first = owner ? lineOf(owner.node) : undefined;
  return {
    name: nameOf(owner),
    line: lines.reduce((least, line) => Math.min(least, line), first ?? lines[0] ?? 1),
    lastLine: lines.reduce((most, line) => Math.max(most, line), first ?? 1),
    states: read.map((state) => finish(state, regions.get(state.index) ?? 0, machine.table)),
  };
}

/**
 * The region in which each state runs: what it sets itself at its start, or what the states before it left.
 */
function regionsOf(
  states: readonly ReadState[],
  table: readonly number[],
): ReadonlyMap<number, number> {
  const byIndex = new Map(states.map((state) => [state.index, state]));
  const regions = new Map<number, number>();
  const queue: [index: number, region: number][] = [[0, 0]];
  for (let next = queue.pop(); next; next = queue.pop()) {
    const [index, entered] = next;
    const state = byIndex.get(index);
    if (!state || regions.has(index)) continue;
    const region = state.entryRegion ?? entered;
    regions.set(index, region);
    for (const exit of state.exits)
      if (exit.target !== undefined) queue.push([exit.target, exit.region ?? region]);
    for (const handler of handlersOf(region, table)) queue.push([handler, 0]);
  }
  return regions;
}

function finish(state: ReadState, region: number, table: readonly number[]): GraphState {
  const [onThrow = 0, onReturn = 0] = table.slice(2 * (region - 1), 2 * region);
  const exits: GraphExit[] = state.exits.map(({ kind, target }) => {
    if (kind === 'return' && region > 0 && onReturn > 0) return { kind, target: onReturn };
    if (kind === 'throw' && region > 0 && onThrow > 0) return { kind, target: onThrow };
    return { kind, target };
  });
  const caught = region > 0 && onThrow > 0 && !exits.some(({ kind }) => kind === 'throw');
  if (caught) exits.push({ kind: 'throw', target: onThrow });
  // At a yield the consumer may ask for the end: the `finally` around it runs.
  const closable = exits.some(({ kind }) => /^(yield|delegate)\b/.test(kind));
  if (region > 0 && onReturn > 0 && closable) exits.push({ kind: CLOSE, target: onReturn });
  return { index: state.index, label: state.label, region, code: state.code, exits };
}

function handlersOf(region: number, table: readonly number[]): number[] {
  return region === 0 ? [] : table.slice(2 * (region - 1), 2 * region).filter((state) => state > 0);
}

function nameOf(path: NodePath<t.Function> | null): string {
  if (!path) return ANONYMOUS;
  const { node } = path;
  if ('id' in node && t.isIdentifier(node.id)) return node.id.name;
  if ('key' in node) {
    const { key } = node;
    if (t.isIdentifier(key)) return key.name;
    if (t.isStringLiteral(key)) return key.value;
    if (t.isPrivateName(key)) return `#${key.id.name}`;
  }
  const { parent } = path;
  if (t.isVariableDeclarator(parent) && t.isIdentifier(parent.id)) return parent.id.name;
  if (t.isObjectProperty(parent) && t.isIdentifier(parent.key)) return parent.key.name;
  return ANONYMOUS;
}

const ANONYMOUS = '(anonymous)';
