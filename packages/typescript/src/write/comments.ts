/**
 * The comments around statements that are taken apart. TypeScript prints those of a node of the source where it prints
 * the node; what stands in the node's place has them added. Each is added once.
 *
 *     // before                        // before
 *     yield x; // behind        ->     this.value = x; // behind
 *                                      this.state = 1;
 */
import type { Remark } from '@yield-from/lower';
import type * as ts from 'typescript';
import type { TS } from '../host/syntax';
import { isAnnotation } from './annotations';

export class Comments {
  private readonly text: string;
  /** Where those begin that were added. */
  private readonly added = new Set<number>();
  /** Whose own ones were added to them, with others in front. */
  private readonly hiding = new WeakSet<ts.Node>();

  constructor(
    private readonly ts: TS,
    source: ts.SourceFile,
  ) {
    this.text = source.text;
  }

  /**
   * The first statement that stands in another one's place has the comments before that, and those behind it in its
   * line.
   */
  move(node: ts.Node, origin: ts.Node): ts.Node {
    this.lead(node, this.fresh(this.before(origin)));
    for (const { kind, pos, end } of this.fresh(this.behind(origin))) {
      const isLine = kind === this.ts.SyntaxKind.SingleLineCommentTrivia;
      this.ts.addSyntheticTrailingComment(node, kind, this.inner(pos, end, isLine), isLine);
    }
    return node;
  }

  /** The comments at these places stand before the statement. */
  remark(statement: ts.Node, places: readonly Remark<ts.Node>[]): void {
    this.lead(statement, this.fresh(places.flatMap((place) => this.at(place))));
  }

  /** Those before the brace at a function's end, in the place of a statement. */
  atEnd(body: ts.Block): ts.Statement | undefined {
    const { ts } = this;
    const found = this.fresh(this.inBraces(body, body.statements));
    if (found.length === 0) return undefined;
    const made = ts.setTextRange(ts.factory.createNotEmittedStatement(body), { pos: -1, end: -1 });
    this.lead(made, found);
    return made;
  }

  /** Arrow: it is handed on. */
  readonly add = (node: ts.Node, { kind, pos, end, hasTrailingNewLine }: ts.CommentRange): void => {
    const isLine = kind === this.ts.SyntaxKind.SingleLineCommentTrivia;
    const inner = this.inner(pos, end, isLine);
    this.ts.addSyntheticLeadingComment(node, kind, inner, hasTrailingNewLine);
  };

  private inner(pos: number, end: number, isLine: boolean): string {
    return this.text.slice(pos + 2, isLine ? end : end - 2);
  }

  private fresh(comments: readonly ts.CommentRange[]): ts.CommentRange[] {
    return comments.filter((comment) => {
      const { pos } = comment;
      const isFresh = !this.added.has(pos) && !isAnnotation(this.text, comment);
      this.added.add(pos);
      return isFresh;
    });
  }

  /** (TypeScript prints added comments behind a node's own.) */
  private lead(node: ts.Node, comments: readonly ts.CommentRange[]): void {
    const { ts } = this;
    if (comments.length === 0) return;
    const { NoLeadingComments } = ts.EmitFlags;
    const added = ts.getSyntheticLeadingComments(node) ?? [];
    const { pos } = ts.getCommentRange(node);
    const own = this.hiding.has(node) ? [] : this.leading(pos);
    ts.setSyntheticLeadingComments(node, undefined);
    for (const comment of [...comments, ...own]) this.add(node, comment);
    const all = ts.getSyntheticLeadingComments(node) ?? [];
    ts.setSyntheticLeadingComments(node, [...all, ...added]);
    this.hiding.add(node);
    ts.setEmitFlags(node, NoLeadingComments);
  }

  private at({ node, at }: Remark<ts.Node>): readonly ts.CommentRange[] {
    if (at === 'start') return [...this.before(node), ...this.behind(node)];
    if (this.ts.isCaseOrDefaultClause(node)) return [];
    // (Of others the last thing in them has what stands behind.)
    const behind = endsItself(this.ts, node) ? this.trailing(node.end) : [];
    return [...this.inside(node), ...behind, ...this.goingOn(node)];
  }

  /** Those of the token before, too, where that is no statement's end. */
  private before(node: ts.Node): readonly ts.CommentRange[] {
    const { ts } = this;
    const opened = ts.isBlock(node)
      ? node.statements.pos
      : ts.isCaseOrDefaultClause(node)
        ? node.statements.pos
        : -1;
    return [
      ...(isBehindStatement(ts, node) ? [] : this.trailing(node.pos)),
      ...this.leading(node.pos),
      ...this.trailing(opened),
      ...this.inHead(node),
    ];
  }

  /** `if (x) // here`, `else // here` */
  private inHead(node: ts.Node): readonly ts.CommentRange[] {
    const { statement, thenStatement, elseStatement } = node as Embedding;
    const parts = [statement, thenStatement, elseStatement];
    return parts.flatMap((part) => (part ? this.trailing(part.pos) : []));
  }

  /** In its line, behind a statement in which are no others. */
  private behind(node: ts.Node): readonly ts.CommentRange[] {
    return isSimple(this.ts, node) ? this.trailing(node.end) : [];
  }

  private inside(node: ts.Node): readonly ts.CommentRange[] {
    const { ts } = this;
    if (ts.isBlock(node)) return this.inBraces(node, node.statements);
    return ts.isSwitchStatement(node) ? this.inBraces(node.caseBlock, node.caseBlock.clauses) : [];
  }

  private inBraces({ end }: ts.Node, list: ts.NodeArray<ts.Node>): readonly ts.CommentRange[] {
    if (end < 0 || list.end < 0) return [];
    const opened = list.length === 0 ? this.trailing(list.pos) : [];
    return [...opened, ...this.leading(list.end)];
  }

  /** Before `else`, `catch`, `finally`. */
  private goingOn({ end }: ts.Node): readonly ts.CommentRange[] {
    const comments = this.leading(end);
    const next = comments.at(-1)?.end ?? end;
    return /^\s*(?:else|catch|finally|while)\b/.test(this.text.slice(next, next + 200))
      ? comments
      : [];
  }

  private leading(pos: number): readonly ts.CommentRange[] {
    return (pos >= 0 && this.ts.getLeadingCommentRanges(this.text, pos)) || [];
  }

  private trailing(pos: number): readonly ts.CommentRange[] {
    return (pos >= 0 && this.ts.getTrailingCommentRanges(this.text, pos)) || [];
  }
}

/** What stands behind another statement's end in its line is that one's. */
function isBehindStatement(ts: TS, node: ts.Node): boolean {
  if (ts.isCatchClause(node)) return true;
  const source = ts.getOriginalNode(node);
  const { parent } = source as { parent?: ts.Node };
  if (!parent) return true;
  const lists = parent as { statements?: readonly ts.Node[]; clauses?: readonly ts.Node[] };
  return [lists.statements, lists.clauses].some((list) => list && list.indexOf(source) > 0);
}

/** Statements in which one stands behind a head. */
interface Embedding extends ts.Node {
  readonly statement?: ts.Statement;
  readonly thenStatement?: ts.Statement;
  readonly elseStatement?: ts.Statement;
}

function endsItself(ts: TS, node: ts.Node): boolean {
  return (
    isSimple(ts, node) ||
    ts.isBlock(node) ||
    ts.isSwitchStatement(node) ||
    ts.isDoStatement(node) ||
    ts.isClassDeclaration(node)
  );
}

function isSimple(ts: TS, node: ts.Node): boolean {
  const { kind } = node;
  return (
    ts.isVariableStatement(node) ||
    ts.isExpressionStatement(node) ||
    ts.isEmptyStatement(node) ||
    ts.isReturnStatement(node) ||
    ts.isThrowStatement(node) ||
    ts.isBreakOrContinueStatement(node) ||
    kind === ts.SyntaxKind.DebuggerStatement
  );
}
