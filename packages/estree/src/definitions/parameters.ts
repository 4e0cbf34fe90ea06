/** The parameters of an async function, moved into the function that it calls. */
import { countOuter } from '@yield-from/source-model';
import { boundNames, field, type FunctionNode, make, type Node, type t } from '../host/syntax';
import { placeOf, type Range, remove, standAt, standIn } from '../write/change';
import { arrow, block, literal, name, returned } from '../write/nodes';
import { skipTrivia } from '../write/trivia';

interface Surroundings {
  readonly source: string;
  unique(hint: string): string;
}

export function moveParameters(
  node: FunctionNode,
  body: t.BlockStatement,
  { source, unique }: Surroundings,
  call: (inner: Node, given: Node) => Node,
): void {
  const parameters = (node.params as Node[]).filter((one) => !isThis(one));
  const isArrow = node.type === 'ArrowFunctionExpression';
  const decorators = parameters.map(takeDecorators);
  const inner = arrow(parameters, body.body);
  const facts = parameters.map((one, i) => ({
    isUncounted: isUncounted(one),
    isDecorated: decorators[i].length > 0,
  }));
  const ahead = parameters.slice(0, countOuter(facts));
  const dummies = ahead.map((one, i) => dummyOf(one, decorators[i], unique));
  const rest = isArrow ? unique('rest') : undefined;
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
  const made = block([returned(call(inner, given))]);
  replaceParameters(node, outer, source);
  Object.assign(node, { body: standAtBody(made, body), async: false, expression: false });
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
  parameter: Node,
  decorators: t.Decorator[],
  unique: Surroundings['unique'],
): Extract<Node, { type: 'Identifier' }> {
  const hint = boundNames(parameter).at(0)?.name ?? 'parameter';
  return make('Identifier', { name: unique(hint), decorators });
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
function replaceParameters(node: FunctionNode, fresh: readonly Node[], source: string): void {
  const old = node.params as Node[];
  // (The decorators of a name stand before its range.)
  const start = decoratorsOf(old[0]).at(0)?.start ?? placeOf(old[0])?.[0];
  const end = placeOf(old[old.length - 1])?.[1];
  if (start !== undefined && end !== undefined) {
    const next = skipTrivia(source, end);
    const range: Range = [start, source[next] === ',' ? next + 1 : end];
    if (fresh.length > 0) standAt(fresh[0], range);
    else remove(node, range);
  }
  Object.assign(node, { params: fresh });
}
