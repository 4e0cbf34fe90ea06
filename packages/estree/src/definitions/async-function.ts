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
import type { Located } from '../find/find';
import { boundNames, field, isFunction, make, type Node, type t } from '../host/syntax';
import { arrow, block, literal, name, returned } from '../write/nodes';
import { placeOf, type Range, remove, standAt, standIn } from '../write/change';
import { asExpression } from '../write/declarations';
import { skipTrivia } from '../write/trivia';
import { type Declarations, isVariableScope } from './declaration';
import type { Lowering } from './lowering';

export function lowerAsyncFunction(
  lowering: Lowering,
  declarations: Declarations,
  located: Located,
): void {
  const { node, ancestors } = located;
  const isStrict = lowering.isStrict([...ancestors, node]);
  const isSimple = node.params.every(({ type }) => type === 'Identifier');
  const body = lowering.body(located);
  if (isSimple) Object.assign(node, { body });
  else moveParameters(lowering, located, body);
  Object.assign(node, { async: false, expression: false });
  // Sloppy code has plain functions of blocks outside of them as well (ECMA-262 B.3.2), but no async ones.
  const isOfBlock = node.type === 'FunctionDeclaration' && node.id && isInBlock(ancestors);
  if (isOfBlock && !isStrict) {
    declarations.assign(located, node.id?.name ?? '', () => asExpression(node));
  }
}

function isInBlock(ancestors: readonly Node[]): boolean {
  const parent = ancestors[ancestors.length - 1];
  const isList = parent.type === 'BlockStatement' || parent.type === 'SwitchCase';
  return isList && !isVariableScope(ancestors);
}

function moveParameters(lowering: Lowering, located: Located, body: t.BlockStatement): void {
  const { node } = located;
  const { call } = plainFunctionOf(located);
  const parameters = (node.params as Node[]).filter((one) => !isThis(one));
  const isArrow = node.type === 'ArrowFunctionExpression';
  const decorators = parameters.map(takeDecorators);
  const inner = arrow(parameters, body.body);
  const counted = parameters.findIndex(isUncounted);
  const decorated = decorators.findLastIndex(({ length }) => length > 0);
  const ahead = parameters.slice(
    0,
    Math.max(counted < 0 ? parameters.length : counted, decorated + 1),
  );
  const dummies = ahead.map((one, i) => dummyOf(lowering, one, decorators[i]));
  const rest = isArrow ? lowering.unique('rest') : undefined;
  const outer: Node[] = dummies.map((dummy, i) =>
    isUncounted(ahead[i]) ? optional(dummy) : dummy,
  );
  if (rest !== undefined) outer.push(make('RestElement', { argument: name(rest) }));
  const given =
    rest === undefined
      ? name('arguments')
      : make('ArrayExpression', {
          elements: [
            ...dummies.map((one) => name(one.name)),
            make('SpreadElement', { argument: name(rest) }),
          ],
        });
  const made = block([returned(lowering.helper(call, inner, given))]);
  replaceParameters(node, outer, lowering.parts.source);
  Object.assign(node, { body: standAtBody(made, body) });
}

const isThis = (node: Node): boolean => node.type === 'Identifier' && node.name === 'this';

/** Not part of a function's `length`, nor is what stands behind it. */
const isUncounted = ({ type }: Node): boolean =>
  type === 'AssignmentPattern' || type === 'RestElement';

const decoratorsOf = (parameter: Node): t.Decorator[] =>
  (field(parameter, 'decorators') as t.Decorator[] | undefined) ?? [];

/** They are the outer function's: they are told of it, and of the parameter's place. */
function takeDecorators(parameter: Node): t.Decorator[] {
  const decorators = decoratorsOf(parameter);
  for (const { start, end } of decorators) remove(parameter, [start, end]);
  return decorators;
}

/** A parameter that is there to be counted, or decorated. */
function dummyOf(
  lowering: Lowering,
  parameter: Node,
  decorators: t.Decorator[],
): Extract<Node, { type: 'Identifier' }> {
  const hint = boundNames(parameter).at(0)?.name ?? 'parameter';
  return make('Identifier', { name: lowering.unique(hint), decorators });
}

function optional(left: Node): Node {
  const right = make('UnaryExpression', { operator: 'void', prefix: true, argument: literal(0) });
  return make('AssignmentPattern', { left, right });
}

function standAtBody(made: Node, body: Node): Node {
  const place = placeOf(body);
  return place ? standAt(made, place) : standIn(made, body);
}

/** The first takes the place of all that were there, of a comma behind the last one, too. */
function replaceParameters(node: Located['node'], fresh: readonly Node[], source: string): void {
  const old = node.params as Node[];
  // (The decorators of a name stand before its range.)
  const start = decoratorsOf(old[0]).at(0)?.start ?? placeOf(old[0])?.[0];
  const end = placeOf(old[old.length - 1])?.[1];
  if (start !== undefined && end !== undefined && isFunction(node)) {
    const next = skipTrivia(source, end);
    const range: Range = [start, source[next] === ',' ? next + 1 : end];
    if (fresh.length > 0) standAt(fresh[0], range);
    else remove(node, range);
  }
  Object.assign(node, { params: fresh });
}
