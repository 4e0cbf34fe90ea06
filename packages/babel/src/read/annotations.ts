/**
 * `/*#__PURE__*\/ f()`: bundlers drop the call behind the comment where nobody uses its value, so the comment stands before that call or
 * nowhere. Babel gives a comment to the outermost node behind it, and to the one in front; before a function is taken apart its
 * annotations are given to the calls that they are about.
 *
 *     /*#__PURE__*\/ f(await x);     the statement's     ->     the call's
 */
import type * as t from '@babel/types';
import type { Walker } from '../host/children';
import { field, isNode, type Node } from '../host/syntax';

export const hasAnnotations = (code: string): boolean => /[#@]__PURE__/.test(code);

export function annotateCalls(root: Node, walker: Walker): void {
  const open = [root];
  for (let node = open.pop(); node; node = open.pop()) {
    handOn(node);
    open.push(...walker.children(node));
  }
}

function handOn(node: Node): void {
  node.trailingComments &&= node.trailingComments.filter((comment) => !isAnnotation(comment));
  const own = node.leadingComments?.filter(isAnnotation) ?? [];
  const call = own.length > 0 ? callOf(node) : node;
  if (call === node) return;
  node.leadingComments = node.leadingComments?.filter((comment) => !isAnnotation(comment));
  if (call) call.leadingComments = [...(call.leadingComments ?? []), ...own];
}

const isAnnotation = ({ value }: t.Comment): boolean => hasAnnotations(value);

/** The call that a node begins with, for a tool that reads an annotation before the node. */
function callOf(node: Node): Node | undefined {
  let begin: unknown = node;
  while (isNode(begin)) {
    if (CALLS.has(begin.type)) return begin;
    const key = BEGINS_WITH[begin.type];
    if (key === undefined || (begin as t.Expression).extra?.parenthesized) return undefined;
    const child = field(begin, key);
    begin = Array.isArray(child) ? (child[0] as unknown) : child;
  }
  return undefined;
}

const CALLS = new Set(['CallExpression', 'NewExpression', 'OptionalCallExpression']);

/** The fields that what begins with another expression has for that. */
const BEGINS_WITH: Readonly<Record<string, string | undefined>> = {
  BinaryExpression: 'left',
  ConditionalExpression: 'test',
  ExpressionStatement: 'expression',
  LogicalExpression: 'left',
  SequenceExpression: 'expressions',
  TSAsExpression: 'expression',
  TSNonNullExpression: 'expression',
  TSSatisfiesExpression: 'expression',
};
