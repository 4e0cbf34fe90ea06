/**
 * Where what was made comes from. TypeScript's printer goes on with the last place that it met, so of code without one it would say that
 * it is the source before it; then a report of coverage counts the scaffold, and nobody can tell. What is only ours comes from nowhere:
 *
 *     return start(gKind, function () { for (;;) … })     ->   nowhere; of it the parts that are the source's have their own places
 *
 * What begins with its parent goes on with that, `this.value = ` in `yield x`. A statement of the source that became several begins
 * with the first; the others are pieces of it: a debugger stops there, but they end nowhere, and so nobody counts them.
 *
 * (A printed place is in some source. Nowhere is one of its own, which `quirks/nowhere.ts` takes out of the map again.)
 */
import type * as ts from 'typescript';
import type { TS } from '../host/syntax';
import { placeOf } from '../host/text';

/** The name that the map has for nowhere. (With the form of an address, which TypeScript leaves as it is.) */
export const NOWHERE = 'yield-from://nowhere/';

/** What a statement is in the source. */
const origins = new WeakMap<ts.Node, ts.Node>();

export function comesFrom(statement: ts.Node, origin: ts.Node): void {
  origins.set(statement, origin);
}

/** Says it of all that was made, in the order in which it is written. */
export function placeMade(ts: TS, file: ts.SourceFile): void {
  new Places(ts, file).visit();
}

/** Where the parent of a node comes from. */
type Around = 'place' | 'statement' | 'nowhere';

/** Without an end: what comes next goes on with it. */
const NO_PLACE = { pos: -1, end: -1 };

class Places {
  private readonly written = new WeakSet<ts.Node>();
  private readonly nowhere: ts.SourceMapSource;

  constructor(
    private readonly ts: TS,
    private readonly file: ts.SourceFile,
  ) {
    this.nowhere = ts.createSourceMapSource(NOWHERE, '');
  }

  visit(): void {
    const todo: [ts.Node, Around][] = [[this.file, 'place']];
    for (let next = todo.pop(); next; next = todo.pop()) {
      const [node, around] = next;
      const inside = this.place(node, around);
      const children: [ts.Node, Around][] = [];
      this.ts.forEachChild(node, (child) => {
        // (Of what stands in the source as it is nothing was made.)
        if (!isMade(this.ts, child)) return;
        const isCounted = isValueOf(this.ts, node, child) && !this.isPlaced(child);
        children.push([child, isCounted ? 'nowhere' : inside]);
      });
      todo.push(...children.reverse());
    }
  }

  private place(node: ts.Node, around: Around): Around {
    const { ts } = this;
    const origin = isStatement(ts, node) ? this.originOf(node) : undefined;
    if (origin && this.isPlaced(node)) return this.placeStatement(node as ts.Statement, origin);
    // (One whose ways have changed stands for itself.)
    const source = ts.getOriginalNode(node);
    if (ts.isIfStatement(node) && ts.isIfStatement(source) && this.isPlaced(node))
      return this.placeWays(node, source);
    if (ts.isVariableDeclaration(node)) this.placeVariable(node);
    if (ts.isArrowFunction(node) && node.pos < 0) this.beginUnnamed(node.body);
    if (ts.isPropertyAssignment(node)) this.placeKey(node);
    if (ts.isCaseOrDefaultClause(node) && this.isPlaced(node)) return 'statement';
    // (The ways of an `if` or a `switch` are counted where they begin.)
    const isWay = around === 'statement' && ts.isBlock(node);
    if (this.isPlaced(node) || isWay || !(around === 'nowhere' || beginsAnew(ts, node)))
      return 'place';
    const isNamed = isStatement(ts, node) && this.nameBehind(node as ts.Statement);
    this.beginNowhere(node);
    return isNamed ? 'place' : 'nowhere';
  }

  /** (A copy is made of the node that was made.) */
  private originOf(node: ts.Node): ts.Node | undefined {
    return origins.get(node) ?? origins.get(this.ts.getOriginalNode(node));
  }

  private placeStatement(node: ts.Statement, origin: ts.Node): Around {
    const { ts } = this;
    const isFirst = this.isFirst(origin);
    if (ts.isIfStatement(node) && ts.isIfStatement(origin)) return this.placeWays(node, origin);
    if (isFirst) {
      if (ts.isVariableDeclaration(origin)) this.beginWithValue(node, origin);
      return 'statement';
    }
    if (!ts.isExpressionStatement(node) || hasLines(ts, node)) {
      this.nameBehind(node);
      this.beginNowhere(node);
      return ts.isIfStatement(node) ? 'nowhere' : 'place';
    }
    ts.setSourceMapRange(node, { pos: ts.getSourceMapRange(node).pos, end: -1 });
    ts.setSourceMapRange(node.expression, { pos: -1, end: 0, source: this.nowhere });
    return 'place';
  }

  private beginNowhere(node: ts.Node): void {
    this.ts.setSourceMapRange(node, { pos: 0, end: -1, source: this.nowhere });
  }

  /** `C = class { … }`: the name that a statement begins with has its place behind itself. Says whether there is one. */
  private nameBehind(node: ts.Statement): boolean {
    const { ts } = this;
    if (!ts.isExpressionStatement(node) || !ts.isBinaryExpression(node.expression)) return false;
    const { left } = node.expression;
    ts.setSourceMapRange(node.expression, NO_PLACE);
    if (!ts.isIdentifier(left)) return false;
    const { start = -1 } = placeOf(ts, this.file, left) ?? {};
    ts.setSourceMapRange(left, { pos: -1, end: start });
    return start >= 0;
  }

  /** `x = f()` for `const x = f()`: a variable is counted where its value stands, and so it begins there. */
  private beginWithValue(node: ts.Statement, { initializer }: ts.VariableDeclaration): void {
    if (!initializer || initializer.pos < 0) return;
    this.nameBehind(node);
    this.ts.setSourceMapRange(node, { pos: initializer.pos, end: initializer.end });
  }

  /** `() => class { … }`: a word with which a value of the source begins needs no place where that is a statement of ours. */
  private beginUnnamed(value: ts.Node): void {
    const { ts } = this;
    if (ts.isClassExpression(value) || ts.isObjectLiteralExpression(value))
      this.beginNowhere(value);
  }

  /** What is made of the value of a variable of the source is what is counted. */
  private placeVariable(node: ts.VariableDeclaration): void {
    const { name, initializer } = node;
    if (initializer && !this.isPlaced(name)) this.beginUnnamed(initializer);
    // (What stands for a class of the source is none of its variables.)
    const isMade = !this.isPlaced(node) || !this.isPlaced(name);
    if (!initializer || this.isPlaced(initializer) || isMade) return;
    const { pos } = this.firstPlace(initializer) ?? this.ts.getSourceMapRange(name);
    this.ts.setSourceMapRange(initializer, { pos, end: this.ts.getSourceMapRange(name).end });
  }

  private firstPlace(node: ts.Node): ts.SourceMapRange | undefined {
    const range = this.ts.getSourceMapRange(node);
    if (range.pos >= 0) return range;
    return this.ts.forEachChild(node, (child) => this.firstPlace(child));
  }

  /** A function in a property is counted at its key. */
  private placeKey({ name, initializer }: ts.PropertyAssignment): void {
    const { ts } = this;
    if (this.isPlaced(name) || !ts.isFunctionLike(initializer)) return;
    const { pos } = ts.getSourceMapRange(initializer);
    if (pos >= 0) ts.setSourceMapRange(name, { pos, end: pos });
  }

  /**
   * A way of an `if` ends where the source's ends that it begins with. (V8 tells that one never ran, and its readers look for both
   * ends.)
   */
  private placeWays(
    node: ts.IfStatement,
    { thenStatement, elseStatement }: ts.IfStatement,
  ): 'statement' {
    const { ts } = this;
    for (const way of [node.thenStatement, node.elseStatement]) {
      if (!way || !ts.isBlock(way) || way.pos >= 0) continue;
      const starts = way.statements.map((each) => ts.getSourceMapRange(each).pos);
      const start = starts.find((pos) => pos >= 0) ?? -1;
      const source = [thenStatement, elseStatement].find(
        (each) => each && each.pos <= start && start < each.end,
      );
      if (!source) continue;
      const end = { pos: source.end - 1, end: source.end };
      ts.setTokenSourceMapRange(way, ts.SyntaxKind.CloseBraceToken, end);
    }
    return 'statement';
  }

  private isFirst(origin: ts.Node): boolean {
    if (!isCounted(this.ts, origin) || this.written.has(origin)) return false;
    this.written.add(origin);
    return true;
  }

  private isPlaced(node: ts.Node): boolean {
    return this.ts.getSourceMapRange(node).pos >= 0;
  }
}

function isMade(ts: TS, node: ts.Node): boolean {
  const { parent } = node as { parent?: ts.Node };
  return node.pos < 0 || !parent || ts.getOriginalNode(node) !== node;
}

/** Whether it is written in several lines. */
function hasLines(ts: TS, node: ts.Node): boolean {
  const isOne = ts.isBlock(node) || ts.isClassLike(node) || ts.isObjectLiteralExpression(node);
  return isOne || ts.forEachChild(node, (child) => hasLines(ts, child) || undefined) === true;
}

/** What is counted as a statement, and is none. */
const isValueOf = (ts: TS, node: ts.Node, child: ts.Node): boolean =>
  (ts.isVariableDeclaration(node) || ts.isPropertyDeclaration(node)) && node.initializer === child;

const beginsAnew = (ts: TS, node: ts.Node): boolean =>
  ts.isFunctionLike(node) ||
  ts.isBlock(node) ||
  ts.isConditionalExpression(node) ||
  isStatement(ts, node);

/** (A block is counted by nobody.) */
function isStatement(ts: TS, { kind }: ts.Node): boolean {
  const { FirstStatement, LastStatement } = ts.SyntaxKind;
  return kind >= FirstStatement && kind <= LastStatement;
}

/** A declaration is counted where its variables get their values; a function's is no statement. */
function isCounted(ts: TS, origin: ts.Node): boolean {
  if (ts.isVariableDeclaration(origin)) return origin.initializer !== undefined;
  if (ts.isVariableDeclarationList(origin))
    return origin.declarations.some((each) => isCounted(ts, each));
  return ts.isVariableStatement(origin)
    ? isCounted(ts, origin.declarationList)
    : isStatement(ts, origin);
}
