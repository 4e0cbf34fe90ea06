/**
 * Writes the tree as text. A node in which nothing changed is a piece of the source; one that changed is its own text
 * with something else where a child stood; one that was made is written in the indentation around it (`made.ts`).
 *
 *     f(a,  /* b *\/ b)   with `b` -> `scope.b`   ->   f(a,  /* b *\/ scope.b)
 */
import { fieldsOf } from '../host/fields';
import { field, isMade, isNode, type Node } from '../host/syntax';
import { beginsWithCall } from './annotations';
import { annotated } from './build';
import { isChanged, isInPlace, placeOf, removedFrom } from './change';
import { lostModifiers, writeHeader } from './header';
import { writeMade } from './made';
import type { Output } from './output';
import { needsParentheses } from './precedence';
import { type Comment, type Comments, skipTrivia } from './trivia';

export class Printer {
  constructor(
    readonly out: Output,
    readonly comments: Comments,
    /** One step of indentation. */
    readonly step: string,
    readonly newline: string,
  ) {}

  node(node: Node, indent: string): void {
    if (isMade(node)) writeMade(this, node, indent);
    else if (isChanged(node)) this.changed(node, indent);
    else this.out.copy(node.start, node.end);
  }

  /** A child of `parent`, in parentheses where it needs them. */
  child(parent: Node, key: string, node: Node, indent: string): void {
    if (isMade(parent)) this.annotations(node);
    const wrapped = needsParentheses(parent, key, node);
    if (wrapped) this.out.write('(');
    if (isMade(parent) && isCounted(parent, key)) {
      if (node.start < 0) this.out.nowhere();
      // var theClass = class C { … };   a statement of ours, whose value begins with a word that needs no place
      else if (BEGIN_WITH_NO_NAME.has(node.type)) this.out.hide();
    }
    this.node(node, indent);
    if (wrapped) this.out.write(')');
  }

  private changed(node: Node, indent: string): void {
    let cursor = writeHeader(this.out, node);
    for (const key of fieldsOf(node)) {
      const value = field(node, key);
      if (key === 'key') {
        for (const [start, end] of lostModifiers(this.out.source, node, cursor)) {
          this.gap(node, cursor, start);
          cursor = end;
        }
      }
      if (Array.isArray(value)) {
        cursor = this.list(node, key, value as unknown[], cursor, indent);
      } else if (isNode(value) && this.isNew(value)) {
        const [start, end] = placeOf(value) ?? [cursor, cursor];
        this.gap(node, cursor, start, value);
        this.staysBehind(node, end);
        // const C = (() => { var theClass = …; return theClass; })();   the whole is what is counted
        if (isCounted(node, key) && isMade(value) && value.start < 0) value.start = start;
        this.inPlace(node, key, value, indent);
        cursor = end;
      }
    }
    this.gap(node, cursor, node.end);
  }

  private isNew(node: Node): boolean {
    return isChanged(node) || !isInPlace(node);
  }

  /** The node's own text between its children, without what was taken out, and annotations before what is no call any more. */
  private gap(node: Node, from: number, to: number, next?: Node): void {
    const leftOut = next && !beginsWithCall(next) ? this.comments.annotationsAt(to) : [];
    this.comments.copied(from, to, leftOut);
    let cursor = from;
    const removed = [
      ...removedFrom(node),
      ...leftOut.map(({ start, end }) => [start, end] as const),
    ];
    for (const [start, end] of removed.sort(([a], [b]) => a - b)) {
      if (start < cursor || start >= to) continue;
      this.out.copy(cursor, start);
      cursor = Math.min(end, to);
    }
    this.out.copy(cursor, to);
  }

  /** The comments behind what stands there now are copied with the node's own text. */
  private staysBehind(node: Node, end: number): void {
    this.comments.copied(end, Math.min(skipTrivia(this.out.source, end), node.end));
  }

  private inPlace(parent: Node, key: string, node: Node, indent: string): void {
    // {x}  ->  {x: scope.x}
    if (parent.type === 'Property' && parent.shorthand && key === 'value') {
      const { key: shown } = parent;
      if (shown.type === 'Identifier' && !isSameName(node, shown.name)) {
        this.out.write(`${shown.name}: `, shown.start);
      }
    }
    this.child(parent, key, node, indent);
    if (parent.type === 'ExportDefaultDeclaration' && isMade(node)) this.out.write(';');
  }

  private list(
    node: Node,
    key: string,
    items: readonly unknown[],
    from: number,
    indent: string,
  ): number {
    let cursor = from;
    const isStatements = STATEMENT_LISTS.has(`${node.type}.${key}`);
    for (let i = 0; i < items.length; i++) {
      const item = items[i];
      if (!isNode(item)) continue;
      const place = placeOf(item);
      if (!place && key === 'decorators') {
        cursor = this.decorated(item, items, i, cursor, node);
      } else if (!place && key === 'params') {
        this.out.write(', ');
        this.node(item, indent);
      } else if (!place) {
        const end = items.findIndex((other, at) => at > i && isNode(other) && placeOf(other));
        const run = items.slice(i, end < 0 ? undefined : end) as Node[];
        cursor = this.inserted(run, items[i - 1], items[end], cursor, node);
        i += run.length - 1;
      } else if (this.isNew(item)) {
        this.gap(node, cursor, place[0], item);
        this.staysBehind(node, place[1]);
        if (isStatements) {
          this.guard(item, items, i);
          this.node(item, this.out.lines.indent(place[0]));
        } else this.inPlace(node, key, item, indent);
        cursor = place[1];
      }
    }
    return cursor;
  }

  /** Statements or class members that the source does not have: behind the one before them, or in front of the first. */
  private inserted(
    run: readonly Node[],
    before: unknown,
    next: unknown,
    from: number,
    parent: Node,
  ): number {
    const { out, newline } = this;
    const behind = isNode(before) ? placeOf(before) : undefined;
    const following = isNode(next) ? placeOf(next) : undefined;
    if (!behind && following) {
      const at = Math.max(from, this.comments.startOf(following[0]));
      const indent = out.lines.indent(at);
      this.gap(parent, from, at);
      for (const item of run) {
        this.node(item, indent);
        out.write(newline + indent);
      }
      return at;
    }
    const cursor = Math.max(from, behind ? this.comments.endOf(behind[1]) : openingOf(parent));
    const indent = out.lines.indent(behind?.[0] ?? parent.start);
    this.gap(parent, from, cursor);
    for (const item of run) {
      if (out.last !== '\n' && out.last !== '') out.write(newline);
      out.write(indent);
      this.node(item, indent);
    }
    if (/^\S/.test(out.source.slice(cursor, cursor + 1))) {
      out.write(newline + out.lines.indent(parent.start));
    }
    return cursor;
  }

  /** A decorator more: behind the others. */
  private decorated(
    item: Node,
    items: readonly unknown[],
    i: number,
    from: number,
    parent: Node,
  ): number {
    const before = items[i - 1];
    const end = isNode(before) ? (placeOf(before)?.[1] ?? from) : parent.start;
    if (end > from) this.gap(parent, from, end);
    this.out.write(' ');
    this.node(item, '');
    this.out.write(' ');
    return Math.max(from, end);
  }

  /**
   * Without its semicolon, the statement before would go on with a statement that begins with `(`, and the field `get`
   * with a method that does not begin with `*` any more.
   */
  private guard(item: Node, items: readonly unknown[], i: number): void {
    const before = items[i - 1];
    if (!isNode(before)) return;
    const goesOn =
      item.type === 'ExpressionStatement' ||
      (item.type === 'MethodDefinition' && isFieldLikeModifier(before));
    const place = placeOf(before);
    if (goesOn && place && !/[;}]/.test(this.out.source[place[1] - 1])) this.out.write(';');
  }

  /** Comments directly before an expression may tell other tools of it. */
  private annotations(node: Node): void {
    const place = isMade(node) ? annotated.get(node) : placeOf(node);
    if (!place || (!isMade(node) && this.beginsMore(place[1]))) return;
    this.inLine(this.comments.inFront(place[0]));
    this.annotatesCall(node, place[0]);
  }

  /** `/*#__PURE__*\/` */
  annotatesCall(node: Node, start: number): void {
    if (beginsWithCall(node)) this.inLine(this.comments.annotations(start));
  }

  private inLine(found: readonly Comment[]): void {
    for (const { start, end } of found) {
      this.out.copy(start, end);
      this.out.write(' ');
    }
  }

  /** `f` of `/*#__PURE__*\/ f(await x)`: the comment is about the call. */
  private beginsMore(end: number): boolean {
    const { source } = this.out;
    return /^(?:[(.[`]|\?\.)/.test(
      source.slice(skipTrivia(source, end), skipTrivia(source, end) + 2),
    );
  }
}

/** Where the list of a block, a class's members or a program begins. */
const openingOf = (parent: Node): number =>
  parent.type === 'Program' ? parent.start : parent.start + 1;

/** `get` or `set`, alone. */
function isFieldLikeModifier(node: Node): boolean {
  if (node.type !== 'PropertyDefinition' || node.value || node.computed) return false;
  return node.key.type === 'Identifier' && /^[gs]et$/.test(node.key.name);
}

/** What is there is counted by itself. */
const isCounted = ({ type }: Node, key: string): boolean =>
  key === 'body' || key === 'init' || (key === 'value' && type === 'PropertyDefinition');

const BEGIN_WITH_NO_NAME = new Set(['ClassExpression', 'ObjectExpression']);

const STATEMENT_LISTS = new Set([
  'Program.body',
  'BlockStatement.body',
  'StaticBlock.body',
  'ClassBody.body',
  'SwitchCase.consequent',
  'TSModuleBlock.body',
]);

function isSameName(node: Node, name: string): boolean {
  const target = node.type === 'AssignmentPattern' ? node.left : node;
  return target.type === 'Identifier' && target.name === name;
}
