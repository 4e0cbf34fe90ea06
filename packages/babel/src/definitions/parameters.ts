/** The parameters of an async function, moved into the function that it calls. */
import { countOuter, type ParameterFacts } from '@yield-from/source-model';
import type * as t from '@babel/types';
import { boundNames } from '../host/roles';
import type { FunctionNode, Node } from '../host/syntax';
import { block, name, returnStatement } from '../write/nodes';

type Unique = (hint: string) => string;

export function moveParameters(
  node: FunctionNode,
  body: t.BlockStatement,
  unique: Unique,
  call: (inner: Node, given: Node) => Node,
): void {
  const parameters = (node.params as Node[]).filter((one) => !isThis(one));
  const count = countOuter(parameters.map(factsOf));
  const dummies = parameters.slice(0, count).map((one) => dummyOf(one, unique));
  const isArrow = node.type === 'ArrowFunctionExpression';
  const rest = isArrow ? unique('rest') : undefined;
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
  const made = { ...block([returnStatement(call(inner, given))]), loc: body.loc };
  Object.assign(node, { params: outer, body: made, async: false, expression: false });
}

const isThis = (node: Node): boolean => node.type === 'Identifier' && node.name === 'this';

/** A parameter that is there to be counted, or decorated: decorators are the outer function's, which they are told of. */
function dummyOf(parameter: Node, unique: Unique): Node {
  const hint = boundNames(parameter).at(0)?.name ?? 'parameter';
  const dummy = name(unique(hint));
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

const factsOf = (parameter: Node): ParameterFacts => ({
  isUncounted: parameter.type === 'AssignmentPattern' || parameter.type === 'RestElement',
  isDecorated:
    decoratorsOf(parameter) !== undefined ||
    (parameter.type === 'AssignmentPattern' && decoratorsOf(parameter.left) !== undefined),
});
