/**
 * Where what was made comes from. Babel's generator goes on with the last place that it met, so of code without one it would say that
 * it is the source before it; then a report of coverage counts the scaffold, and nobody can tell. What is only ours comes from nowhere:
 *
 *     return start(gKind, function () { for (;;) … })     ->   nowhere; of it the parts that are the source's have their own places
 *
 * What begins with its parent goes on with that, `this.value = ` in `yield x`. A statement of the source that became several begins
 * with the first; the others are pieces of it: a debugger stops there, but they end nowhere, and so nobody counts them.
 */
import type * as t from '@babel/types';
import { field, isFunction, isNode, type Node, type VisitorKeys } from '../host/syntax';

/** (A segment of a map may have no source: that is what the generator writes for a place without a line.) */
const NOWHERE = { start: {}, end: {} } as unknown as t.SourceLocation;

/** What a statement is in the source. */
const origins = new WeakMap<Node, Node>();

export function comesFrom(statement: Node, origin: Node): void {
  origins.set(statement, origin);
}

/** Whether this Babel's generator writes such a segment: the one before adds up lines, and would write one of no number. */
export const knowsNowhere = (version: string): boolean => !/^7\.2[0-2]\./.test(version);

/** Says it of all that was made, in the order in which it is written. */
export function placeMade(program: t.Program, keys: VisitorKeys): void {
  new Places(keys).visit(program, 'place');
}

/** Where the parent of a node comes from. */
type Around = 'place' | 'statement' | 'piece' | 'nowhere';

class Places {
  private readonly written = new WeakSet<Node>();

  constructor(private readonly keys: VisitorKeys) {}

  visit(node: Node, around: Around, start?: t.SourceLocation['start']): void {
    const inside = this.place(node, around, start);
    if (node.type === 'VariableDeclarator') this.placeVariable(node);
    for (const child of this.children(node)) {
      const isInit = node.type === 'VariableDeclarator' && child === node.init;
      this.visit(child, isInit && !child.loc ? 'nowhere' : inside, node.loc?.start ?? start);
    }
  }

  private place(node: Node, around: Around, start: t.SourceLocation['start'] | undefined): Around {
    const origin = isStatement(node) ? origins.get(node) : undefined;
    if (origin && node.loc) return this.placeStatement(node, origin);
    if (around === 'piece') {
      node.loc = { ...(node.loc ?? { start }), end: NOWHERE.end } as t.SourceLocation;
      return 'place';
    }
    // (The ways of an `if` are counted where they begin.)
    const isWay = node.type === 'BlockStatement' && around === 'statement';
    if (node.loc || isWay || !(around === 'nowhere' || beginsAnew(node))) return 'place';
    // (What is nowhere goes on as long as nothing has a place.)
    node.loc =
      around === 'place' && start ? ({ ...NOWHERE, end: start } as t.SourceLocation) : NOWHERE;
    return 'nowhere';
  }

  private placeStatement(node: Node, origin: Node): Around {
    const isSame = node.type === 'IfStatement' && origin.type === 'IfStatement';
    if (isSame) placeWays(node, origin);
    if (this.isFirst(origin) || isSame) return 'statement';
    node.loc = isIf(node) ? NOWHERE : ({ ...node.loc, end: NOWHERE.end } as t.SourceLocation);
    return isIf(node) ? 'nowhere' : 'piece';
  }

  /** Readers look for what begins nowhere at the next place of the line, and the generator begins no line nowhere: so the name has a place. */
  private placeVariable({ id, init }: t.VariableDeclarator): void {
    if (!init || init.loc || id.loc) return;
    const start = this.firstPlace(init);
    if (start) id.loc = { start, end: start } as t.SourceLocation;
  }

  private firstPlace(node: Node): t.SourceLocation['start'] | undefined {
    if (node.loc) return node.loc.start;
    for (const child of this.children(node)) {
      const found = this.firstPlace(child);
      if (found) return found;
    }
    return undefined;
  }

  private isFirst(origin: Node): boolean {
    if (!isCounted(origin) || this.written.has(origin)) return false;
    this.written.add(origin);
    return true;
  }

  private children(node: Node): Node[] {
    return (this.keys[node.type] ?? []).flatMap((key) => {
      const child = field(node, key);
      return (Array.isArray(child) ? (child as unknown[]) : [child]).filter(isNode);
    });
  }
}

/**
 * A way of an `if` ends where the source's ends that it begins with. (V8 tells that one never ran, and its readers look for both ends.)
 */
function placeWays(node: t.IfStatement, origin: t.IfStatement): void {
  for (const way of [node.consequent, node.alternate]) {
    if (way?.type !== 'BlockStatement' || way.loc) continue;
    const start = way.body.find(({ loc }) => loc)?.start ?? -1;
    const source = [origin.consequent, origin.alternate].find(
      (each) => each && (each.start ?? 0) <= start && start < (each.end ?? 0),
    );
    if (source?.loc) way.loc = { end: source.loc.end } as t.SourceLocation;
  }
}

/** Who counts looks at these by themselves. */
const isIf = ({ type }: Node): boolean => type === 'IfStatement';

const beginsAnew = (node: Node): boolean =>
  node.type === 'BlockStatement' || isStatement(node) || isFunction(node);

/** (A block is counted by nobody.) */
const isStatement = ({ type }: Node): boolean =>
  type === 'VariableDeclaration' || (type.endsWith('Statement') && type !== 'BlockStatement');

/** A declaration is counted where its variables get their values; a function's is no statement. */
function isCounted(origin: Node): boolean {
  if (origin.type === 'VariableDeclarator') return Boolean(origin.init);
  if (origin.type === 'VariableDeclaration') return origin.declarations.some(isCounted);
  return isStatement(origin);
}
