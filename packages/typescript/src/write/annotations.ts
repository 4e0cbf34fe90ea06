/**
 * `/*#__PURE__*\/ f()`: bundlers drop the call behind the comment where nobody uses its value, so the comment stands before that call or
 * nowhere. In the source it stands before all that begins with the call, a statement or an operation, and behind the token before.
 *
 *     /*#__PURE__*\/ f(await x);     ->     this.value = x;  …  /*#__PURE__*\/ f(this.value);
 */
import type * as ts from 'typescript';
import { skipOuter, type TS } from '../host/syntax';

export const isAnnotation = (text: string, { pos, end }: ts.TextRange): boolean =>
  /[#@]__PURE__/.test(text.slice(pos, end));

export class Annotations {
  constructor(
    private readonly ts: TS,
    private readonly text: string,
  ) {}

  /** Those to be added to what is made of an expression. TypeScript itself prints those in the lines before one of the source. */
  of(node: ts.Node, origin: ts.Node): ts.CommentRange[] {
    const { ts, text } = this;
    const source = ts.getOriginalNode(origin);
    const call = skipOuter(ts, source as ts.Expression);
    if (!this.isWhole(call)) return [];
    const isPrinted = node === origin && ts.getCommentRange(node).pos >= 0;
    const places = new Set([source.pos, call.pos]);
    const found = [...places].flatMap((pos) => [
      ...(ts.getTrailingCommentRanges(text, pos) ?? []),
      ...((!isPrinted && ts.getLeadingCommentRanges(text, pos)) || []),
    ]);
    const annotations = found.filter((comment) => isAnnotation(text, comment));
    if (annotations.length > 0) this.quiet(source);
    return annotations;
  }

  /** A call of the source, and what begins with it goes on with an operator, if at all. */
  private isWhole(node: ts.Node): boolean {
    const { ts } = this;
    if (node.pos < 0 || !(ts.isCallExpression(node) || ts.isNewExpression(node))) return false;
    const { parent } = node as { parent?: ts.Node };
    return !parent || parent.pos !== node.pos || !this.goesOn(parent);
  }

  /** `f().x`, `f()()` */
  private goesOn(node: ts.Node): boolean {
    const { ts } = this;
    return (
      ts.isCallExpression(node) ||
      ts.isPropertyAccessExpression(node) ||
      ts.isElementAccessExpression(node) ||
      ts.isTaggedTemplateExpression(node) ||
      (ts.isNonNullExpression(node) && this.goesOn(node.parent))
    );
  }

  /** The token before prints what stands behind it. */
  private quiet({ parent }: ts.Node): void {
    const { ts } = this;
    const { NoTrailingComments } = ts.EmitFlags;
    if (ts.isArrowFunction(parent))
      ts.setEmitFlags(parent.equalsGreaterThanToken, NoTrailingComments);
    if (!ts.isTemplateSpan(parent)) return;
    const { head, templateSpans } = parent.parent;
    const at = templateSpans.indexOf(parent);
    ts.setEmitFlags(at === 0 ? head : templateSpans[at - 1].literal, NoTrailingComments);
  }
}
