/**
 * Async functions stay what they are, functions, arrows and methods, with another body:
 *
 *     async function f(a) { await a; }        ->   function f(a) { return startAsync(($) => { … }); }
 *
 * What a parameter's default or pattern throws rejects the promise (ECMA-262 27.7.5.1), so these move inside:
 *
 *     async function f(a, { b } = a) { … }    ->   function f(a_1) {
 *                                                    return callAsync((a, { b } = a) => { …; return startAsync(…); }, arguments);
 *                                                  }
 *     async m(a, @D b = a) { … }              ->   m(a_1, @D b_1 = void 0) { return callAsync((a, b = a) => …, arguments); }
 *     async (a = b()) => a                    ->   (...rest) => callAsync((a = b()) => { … }, [...rest])
 */
import { plainFunctionOf } from '@yield-from/lower';
import type * as t from '@babel/types';
import type { Generator } from '../find/find';
import { boundNames } from '../host/roles';
import type { Node } from '../host/syntax';
import { block, name, returnStatement } from '../write/nodes';
import { type Declarations, isVariableScope } from './declaration';
import type { Lowering } from './lowering';

export function lowerAsyncFunction(
  lowering: Lowering,
  declarations: Declarations,
  generator: Generator,
): void {
  const { node, ancestors } = generator;
  const isStrict = lowering.isStrict([...ancestors, node]);
  const isSimple = node.params.every(({ type }) => type === 'Identifier');
  const body = lowering.body(generator);
  if (isSimple) Object.assign(node, { body });
  else moveParameters(lowering, generator, body);
  Object.assign(node, { async: false, expression: false });
  // Sloppy code has plain functions of blocks outside of them as well (ECMA-262 B.3.2), but no async ones.
  if (node.type === 'FunctionDeclaration' && node.id && isInBlock(ancestors) && !isStrict) {
    declarations.assign(generator, node, node.id.name, () => ({
      ...node,
      type: 'FunctionExpression',
      id: null,
    }));
  }
}

function isInBlock(ancestors: readonly Node[]): boolean {
  const parent = ancestors[ancestors.length - 1];
  const isList = parent.type === 'BlockStatement' || parent.type === 'SwitchCase';
  return isList && !isVariableScope(ancestors);
}

function moveParameters(lowering: Lowering, generator: Generator, body: t.BlockStatement): void {
  const { node } = generator;
  const { call } = plainFunctionOf(generator);
  const parameters = (node.params as Node[]).filter((one) => !isThis(one));
  const counted = parameters.findIndex(
    ({ type }) => type === 'AssignmentPattern' || type === 'RestElement',
  );
  const decorated = parameters.findLastIndex(
    (one) => decoratorsOf(one) ?? (one.type === 'AssignmentPattern' && decoratorsOf(one.left)),
  );
  const count = Math.max(counted < 0 ? parameters.length : counted, decorated + 1);
  const dummies = parameters.slice(0, count).map((one) => dummyOf(lowering, one));
  const isArrow = node.type === 'ArrowFunctionExpression';
  const rest = isArrow ? lowering.unique('rest') : undefined;
  const inner: t.ArrowFunctionExpression = {
    type: 'ArrowFunctionExpression',
    params: parameters as t.ArrowFunctionExpression['params'],
    body,
    async: false,
    expression: false,
  };
  const given: Node =
    rest === undefined
      ? name('arguments')
      : {
          type: 'ArrayExpression',
          elements: [
            ...(dummies as t.Identifier[]).map((one) => name(one.name)),
            { type: 'SpreadElement', argument: name(rest) },
          ],
        };
  const outer: Node[] = [...dummies];
  if (rest !== undefined) outer.push({ type: 'RestElement', argument: name(rest) });
  const made = block([returnStatement(lowering.helper(call, inner, given))]);
  Object.assign(node, { params: outer, body: made });
}

const isThis = (node: Node): boolean => node.type === 'Identifier' && node.name === 'this';

/** A parameter that is there to be counted, or decorated: decorators are the outer function's, which they are told of. */
function dummyOf(lowering: Lowering, parameter: Node): Node {
  const hint = boundNames(parameter).at(0)?.name ?? 'parameter';
  const dummy = name(lowering.unique(hint));
  if (parameter.type !== 'AssignmentPattern') return moveDecorators(parameter, dummy);
  const left = moveDecorators(parameter.left, dummy);
  const zero: t.NumericLiteral = { type: 'NumericLiteral', value: 0 };
  const right = { type: 'UnaryExpression', operator: 'void', prefix: true, argument: zero };
  return moveDecorators(parameter, {
    type: 'AssignmentPattern',
    left,
    right,
  } as t.AssignmentPattern);
}

function moveDecorators<T extends Node>(from: Node, to: T): T {
  const decorators = decoratorsOf(from);
  if (!decorators) return to;
  Object.assign(from, { decorators: null });
  return { ...to, decorators };
}

const decoratorsOf = (node: Node): t.Decorator[] | undefined =>
  ('decorators' in node && node.decorators) || undefined;
