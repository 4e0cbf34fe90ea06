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

/** A copy, which is what the node is in the source. */
export function copyOf<T extends Node>(node: T): T {
  const copy = { ...node };
  const origin = origins.get(node);
  if (origin) comesFrom(copy, origin);
  return copy;
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
    if (node.type === 'ObjectProperty') placeKey(node);
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
    if (this.isFirst(origin) || isSame) {
      beginWithValue(node);
      return 'statement';
    }
    if (isIf(node)) {
      node.loc = NOWHERE;
      return 'nowhere';
    }
    if (this.hasLines(node)) return this.beginNowhere(node);
    node.loc = { ...node.loc, end: NOWHERE.end } as t.SourceLocation;
    return 'piece';
  }

  /** What is made of the value of a variable of the source is what is counted. */
  private placeVariable({ id, init, loc }: t.VariableDeclarator): void {
    // var theClass = class C { … };   a statement of ours, whose value begins with a word that needs no place
    if (!loc?.start.line && init?.loc && BEGIN_WITH_NO_NAME.has(init.type)) {
      init.loc = { ...init.loc, start: NOWHERE.start };
    }
    if (!init || init.loc || !id.loc || !loc?.start.line) return;
    init.loc = { start: this.firstPlace(init) ?? loc.start, end: loc.end } as t.SourceLocation;
  }

  private firstPlace(node: Node): t.SourceLocation['start'] | undefined {
    if (node.loc) return node.loc.start;
    for (const child of this.children(node)) {
      const found = this.firstPlace(child);
      if (found) return found;
    }
    return undefined;
  }

  /** Babel's generator ends each line of it somewhere, so who counts would find an end. */
  private beginNowhere(node: Node): Around {
    node.loc = NOWHERE;
    const assignment = assignmentOf(node);
    if (!assignment) return 'place';
    const { left, right } = assignment;
    assignment.loc = undefined;
    // (The name of `f = ({ f: function () {…} }).f` has its place all the same.)
    const key = heldKeyOf(right);
    if (key && !key.loc) key.loc = left.loc;
    if (left.type === 'Identifier') left.loc = undefined;
    return 'place';
  }

  /** Whether it is written in several lines. */
  private hasLines(node: Node): boolean {
    return HAS_LINES.has(node.type) || this.children(node).some((child) => this.hasLines(child));
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

/**
 * `x = f()` for `const x =` and, in another line, `f()`: it is counted where its value stands, and so it begins there. The name has its place
 * behind itself. (Of two places for one column the generator keeps the second.)
 */
function beginWithValue(node: Node): void {
  const { left } = assignmentOf(node) ?? {};
  if (left?.type === 'Identifier' && left.loc && left.loc.start.line !== node.loc?.start.line)
    left.loc = { end: left.loc.start } as t.SourceLocation;
}

const assignmentOf = (node: Node): t.AssignmentExpression | undefined =>
  node.type === 'ExpressionStatement' && node.expression.type === 'AssignmentExpression'
    ? node.expression
    : undefined;

/** `f` of `({ f: … }).f` */
function heldKeyOf(value: Node): Node | undefined {
  if (value.type !== 'MemberExpression' || value.object.type !== 'ObjectExpression')
    return undefined;
  const property = value.object.properties.at(0);
  return property?.type === 'ObjectProperty' ? property.key : undefined;
}

/** A function in a property is counted at its key. */
function placeKey({ key, value }: t.ObjectProperty): void {
  if (!key.loc && isFunction(value) && value.loc) key.loc = { ...value.loc, end: value.loc.start };
}

const BEGIN_WITH_NO_NAME = new Set(['ClassExpression', 'ObjectExpression']);

const HAS_LINES = new Set(['BlockStatement', 'ClassBody', 'ObjectExpression', 'ObjectPattern']);

/** Who counts looks at these by themselves. */
const isIf = ({ type }: Node): boolean => type === 'IfStatement';

const beginsAnew = (node: Node): boolean =>
  node.type === 'BlockStatement' ||
  node.type === 'ConditionalExpression' ||
  isStatement(node) ||
  isFunction(node) ||
  isField(node);

/** (Its value is counted as a statement.) */
const isField = ({ type }: Node): boolean =>
  type === 'ClassProperty' || type === 'ClassPrivateProperty';

/** (A block is counted by nobody.) */
const isStatement = ({ type }: Node): boolean =>
  type === 'VariableDeclaration' || (type.endsWith('Statement') && type !== 'BlockStatement');

/**
 * A declaration is counted where its variables get their values; a function's is no statement, and neither is what was made of one.
 */
function isCounted(origin: Node): boolean {
  if (origin.type === 'VariableDeclarator') return Boolean(origin.init && origin.loc);
  if (origin.type === 'VariableDeclaration') return origin.declarations.some(isCounted);
  return isStatement(origin);
}
