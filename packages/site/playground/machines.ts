/**
 * The state machines of a program that was lowered: each one's graph, and where each of its states stands in the source and
 * in the output. The engine says what the states are (`explain`), the output's own `switch` where their code is, and the source map
 * what that was made of.
 */
import { decode, type SourceMapMappings } from '@jridgewell/sourcemap-codec';
import type { Explained } from '@yield-from/lower';
import ts from 'typescript';
import { type FunctionGraph, graphOf } from '../../cli/src/explain/graph';
import { titleOf } from '../../cli/src/explain/words';

export interface Range {
  readonly from: number;
  readonly to: number;
}

export interface StatePlaces {
  readonly index: number;
  /** `3: after await` */
  readonly title: string;
  readonly source: readonly Range[];
  /** Its `case`. None where the output is not to be found again. */
  readonly output: Range | undefined;
}

export interface Machine extends Range {
  /** The step function's text. */
  readonly step: string | undefined;
  readonly states: readonly StatePlaces[];
  readonly graph: FunctionGraph;
}

export interface Lowered {
  readonly source: string;
  readonly output: string;
  /** From the output to the source alone, version 3. */
  readonly map: { readonly mappings: string };
  readonly explained: readonly Explained[];
}

/** In the source's order. */
export function machinesOf({ source, output, map, explained }: Lowered): readonly Machine[] {
  const places = new Places(source, output, decode(map.mappings));
  const all = [...explained].sort((a, b) => a.start - b.start || b.end - a.end);
  const stepOf = new Map<Explained, Step>();
  for (const step of stepsOf(output)) {
    const owner = ownerOf(
      all,
      step.cases.flatMap((one) => places.madeOf(one.own)),
    );
    if (owner && !stepOf.has(owner)) stepOf.set(owner, step);
  }
  return all.map((one) => {
    const step = stepOf.get(one);
    const graph = graphOf(one, source);
    return {
      from: one.start,
      to: one.end,
      step: step && output.slice(step.from, step.to),
      states: graph.states.map((state) => {
        const found = step?.cases.find(({ index }) => index === state.index);
        return {
          index: state.index,
          title: titleOf(state),
          // (Babel lets what has no place of its own have that of what is around the function.)
          source: found ? places.madeOf(found.own).filter((piece) => isWithin(piece, one)) : [],
          output: found && { from: found.from, to: found.to },
        };
      }),
      graph,
    };
  });
}

const isWithin = ({ from, to }: Range, { start, end }: Explained): boolean =>
  start <= from && to <= end;

/** The function that most of these pieces are of. */
function ownerOf(functions: readonly Explained[], pieces: readonly Range[]): Explained | undefined {
  const votes = new Map<Explained, number>();
  for (const { from } of pieces) {
    const innermost = functions.filter(({ start, end }) => start <= from && from < end).pop();
    if (innermost) votes.set(innermost, (votes.get(innermost) ?? 0) + 1);
  }
  return [...votes].sort(([, a], [, b]) => b - a)[0]?.[0];
}

interface Case extends Range {
  readonly index: number;
  /** Without the step functions that are written in it. */
  readonly own: readonly Range[];
}

/** A step function. */
interface Step extends Range {
  readonly cases: readonly Case[];
}

/** Every `function () { for (;;) switch (this.state) { … } }`, in order. */
function stepsOf(output: string): readonly Step[] {
  const file = ts.createSourceFile('output.js', output, ts.ScriptTarget.Latest, true);
  const found: Step[] = [];
  const visit = (node: ts.Node, around: ts.Node | undefined): void => {
    const inside = ts.isFunctionLike(node) ? node : around;
    const dispatch = around && dispatchOf(node);
    if (dispatch) {
      const { clauses } = dispatch.caseBlock;
      const before = found.length;
      ts.forEachChild(node, (child) => visit(child, inside));
      const nested = found.slice(before);
      found.splice(before, 0, {
        from: around.getStart(file),
        to: around.end,
        cases: clauses.filter(ts.isCaseClause).map((clause) => {
          const range = { from: clause.getStart(file), to: clause.end };
          return {
            ...range,
            index: Number(clause.expression.getText(file)),
            own: without(range, nested),
          };
        }),
      });
    } else ts.forEachChild(node, (child) => visit(child, inside));
  };
  visit(file, undefined);
  return found;
}

function dispatchOf(node: ts.Node): ts.SwitchStatement | undefined {
  if (!ts.isForStatement(node) || node.initializer || node.condition || node.incrementor) {
    return undefined;
  }
  const { statement } = node;
  if (!ts.isSwitchStatement(statement)) return undefined;
  const { expression } = statement;
  const isState = ts.isPropertyAccessExpression(expression) && expression.name.text === 'state';
  return isState ? statement : undefined;
}

/** `holes`: in order. */
function without(range: Range, holes: readonly Range[]): Range[] {
  const parts: Range[] = [];
  let { from } = range;
  for (const hole of holes) {
    if (hole.from < from || hole.to > range.to) continue;
    parts.push({ from, to: hole.from });
    from = hole.to;
  }
  return [...parts, { from, to: range.to }];
}

/** What a map says, as offsets. */
class Places {
  /** In the output's order: where it is, and where that comes from. */
  private readonly pairs: readonly { readonly at: number; readonly from: number }[];
  /** For each place that something comes from: the next one. */
  private readonly next: ReadonlyMap<number, number>;

  constructor(
    private readonly source: string,
    output: string,
    mappings: SourceMapMappings,
  ) {
    const outputLines = lineStarts(output);
    const sourceLines = lineStarts(source);
    this.pairs = mappings.flatMap((line, index) =>
      line.flatMap((segment) =>
        segment.length === 1
          ? []
          : [{ at: outputLines[index] + segment[0], from: sourceLines[segment[2]] + segment[3] }],
      ),
    );
    const starts = [...new Set(this.pairs.map(({ from }) => from))].sort((a, b) => a - b);
    this.next = new Map(starts.map((from, i) => [from, starts[i + 1] ?? source.length]));
  }

  /** The pieces of the source that something in these ranges of the output comes from, in order, joined where they meet. */
  madeOf(ranges: readonly Range[]): Range[] {
    const isInside = (at: number): boolean => ranges.some(({ from, to }) => from <= at && at < to);
    const starts = new Set(this.pairs.filter(({ at }) => isInside(at)).map(({ from }) => from));
    const pieces = [...starts].sort((a, b) => a - b).map((from) => this.pieceAt(from));
    const joined: Range[] = [];
    for (const piece of pieces) {
      const last = joined[joined.length - 1];
      if (piece.from === piece.to) continue;
      const between = last && this.source.slice(last.to, piece.from);
      if (between !== undefined && /^[ \t]*$/.test(between))
        joined[joined.length - 1] = { from: last.from, to: piece.to };
      else joined.push(piece);
    }
    return joined;
  }

  /** Up to the next place that something comes from, within its line. */
  private pieceAt(from: number): Range {
    const line = this.source.slice(from, this.next.get(from)).split('\n', 1)[0];
    return { from, to: from + line.trimEnd().length };
  }
}

function lineStarts(text: string): number[] {
  const starts = [0];
  for (const { index } of text.matchAll(/\n/g)) starts.push(index + 1);
  return starts;
}
