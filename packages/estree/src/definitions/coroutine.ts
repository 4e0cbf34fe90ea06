/** A function of the source as the engine takes it. */
import type { Coroutine } from '@yield-from/lower';
import type { BodyRequest, Located } from '@yield-from/source-model';
import { isDirective } from '../find/imports';
import { type FunctionNode, isClass, isFunction, make, type Node } from '../host/syntax';
import { build } from '../write/build';
import { name, returned } from '../write/nodes';
import { frameName } from './frame-name';

type Function = Located<Node, FunctionNode>;

export function coroutineOf(
  { node, ancestors, flavour, protocol }: Function,
  { kind, isDeclaration, strict }: BodyRequest<Node>,
  handover: number | undefined,
): Coroutine<Node> {
  const called = frameName(node, ancestors);
  return {
    flavour,
    protocol,
    node,
    name: called,
    // (A method under a computed key begins in front of it.)
    called: called ?? { text: '', node: wholeOf(node, ancestors) },
    kind,
    self: isDeclaration ? build.binary(newTarget(), '&&', build.keyword('this')) : undefined,
    parameters: node.params,
    body: statementsOf(node).filter((statement) => !isDirective(statement)),
    arrow: node.type === 'ArrowFunctionExpression',
    strict,
    handover,
  };
}

/** The statements of the body; one for an arrow's expression. */
export function statementsOf({ body }: FunctionNode): readonly Node[] {
  const node = body as Node;
  return node.type === 'BlockStatement' ? node.body : [returnAt(node)];
}

/** A function as it is written: the method that it is. */
export function wholeOf(node: Node, ancestors: readonly Node[]): Node {
  const parent = ancestors[ancestors.length - 1];
  const isMethod =
    parent.type === 'MethodDefinition' || (parent.type === 'Property' && parent.method);
  return isMethod ? parent : node;
}

/** Whether code in the node is strict code because of it. */
export function isStrict(node: Node): boolean {
  if (isClass(node)) return true;
  if (node.type === 'Program') return saysStrict(node.body);
  if (!isFunction(node)) return false;
  const body = node.body as Node;
  return body.type === 'BlockStatement' && saysStrict(body.body);
}

function saysStrict(list: readonly Node[]): boolean {
  return list.some(
    (node) => node.type === 'ExpressionStatement' && node.directive === 'use strict',
  );
}

function returnAt(value: Node): Node {
  const made = returned(value);
  made.start = value.start;
  return made;
}

const newTarget = (): Node => make('MetaProperty', { meta: name('new'), property: name('target') });
