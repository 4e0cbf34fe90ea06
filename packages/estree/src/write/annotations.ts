/**
 * `/*#__PURE__*\/ f()`: bundlers drop the call behind the comment where nobody uses its value, so the comment stands before that call or
 * nowhere. The call is the one that the expression behind it begins with:
 *
 *     const a = /*#__PURE__*\/ f(1) + (await x);     ->     t = /*#__PURE__*\/ f(1);  …  a = t + this.value;
 */
import { field, isNode, type Node } from '../host/syntax';

export const isAnnotation = (comment: string): boolean => /[#@]__PURE__/.test(comment);

/** Whether a call is what a tool finds that reads an annotation before the node. */
export function beginsWithCall(node: Node): boolean {
  let begin: unknown = node;
  while (isNode(begin)) {
    if (begin.type === 'CallExpression' || begin.type === 'NewExpression') return true;
    const key = BEGINS_WITH[begin.type];
    if (key === undefined) return false;
    const child: unknown = field(begin, key);
    begin = Array.isArray(child) ? (child[0] as unknown) : child;
  }
  return false;
}

/** The fields that what begins with another expression has for that. */
const BEGINS_WITH: Readonly<Record<string, string | undefined>> = {
  BinaryExpression: 'left',
  ChainExpression: 'expression',
  ConditionalExpression: 'test',
  ExpressionStatement: 'expression',
  LogicalExpression: 'left',
  ParenthesizedExpression: 'expression',
  SequenceExpression: 'expressions',
  TSAsExpression: 'expression',
  TSNonNullExpression: 'expression',
  TSSatisfiesExpression: 'expression',
};
