/** Random expressions. Every form has its line in the table; suspensions may stand in any operand. */
import { call, construct, member, methodOnly, optional, tagged } from './calls';
import { classExpression, closure, quiet, recalling } from './closures';
import { coroutine, delegating } from './coroutines';
import { source } from './iterables';
import { awaits, yields } from './kinds';
import { assignmentTarget, pattern } from './patterns';
import type { Scope } from './scope';
import { expression, fixed, joined, type Part, type Tree } from './tree';

const e = expression;

type Make = (scope: Scope) => Tree;

export function anyExpression(scope: Scope): Tree {
  const { random } = scope;
  if (scope.depth > 7 || scope.full) return leaf(scope);
  const inner = scope.deeper();
  const canYield = yields(scope.kind) ? 1 : 0;
  const canAwait = awaits(scope.kind) ? 1 : 0;
  return random.weighted<Make>([
    [8, leaf],
    [6 * canYield, yielding],
    [5 * canAwait, awaiting],
    [scope.kind === 'async function' ? 3 : 0, giving],
    [scope.features.delegation ? 1.5 * canYield : 0, delegating],
    [scope.features.mixed && scope.depth < 6 ? 2.5 : 0, coroutine],
    [3, logging],
    [3, binary],
    [2, logical],
    [1.5, conditional],
    [1, unary],
    [1, comma],
    [3, assignment],
    [1, update],
    [1.5, arrayLiteral],
    [2, objectLiteral],
    [2, member],
    [3, call],
    [1.5, optional],
    [1, template],
    [0.7, tagged],
    [0.8, construct],
    [0.6, deletion],
    [0.5, inclusion],
    [1.5, closure],
    [0.5, recalling],
    [0.7, classExpression],
    [1, destructuring],
    [0.4, special],
    [scope.method ? 1 : 0, methodOnly],
  ])(inner);
}

/** An operand where a suspension is wanted more often than not. */
export function operand(scope: Scope): Tree {
  if (scope.suspends && scope.depth < 7 && scope.random.chance(0.3)) {
    const { kind } = scope;
    if (kind === 'generator') return yielding(scope.deeper());
    return kind === 'async function' || scope.random.chance(0.5)
      ? awaiting(scope.deeper())
      : yielding(scope.deeper());
  }
  return anyExpression(scope);
}

const LITERALS = [
  '0',
  '1',
  '2',
  "'s'",
  "''",
  'null',
  'undefined',
  'true',
  'false',
  '(-1)',
  '[1, 2]',
  '[]',
  'NaN',
  '{}',
];

export function leaf(scope: Scope): Tree {
  const { random } = scope;
  const name = scope.readName();
  if (name && random.chance(0.55)) return e(name);
  if (random.chance(0.25)) return e('obj()');
  if (random.chance(0.1))
    return e(random.pick(['this', 'arguments.length', 'arguments[0]', 'new.target']));
  const literal = random.pick(LITERALS);
  return e(literal === '{}' ? '({})' : literal);
}

/** How an async function tells its driver something, and is told something. */
function giving(scope: Scope): Tree {
  return e('(await give(', anyExpression(scope), '))');
}

function yielding(scope: Scope): Tree {
  if (scope.kind === 'generator')
    return scope.random.chance(0.08) ? e('(yield)') : e('(yield (', anyExpression(scope), '))');
  if (scope.random.chance(0.08)) return e('(', { native: 'yield', yield_: 'await yield_()' }, ')');
  const value = scope.random.chance(0.15) ? awaitable(scope) : anyExpression(scope);
  return e(
    '(',
    { native: 'yield (', yield_: 'await yield_((' },
    value,
    { native: ')', yield_: '))' },
    ')',
  );
}

function awaiting(scope: Scope): Tree {
  return e('(await ', awaitable(scope), ')');
}

function awaitable(scope: Scope): Tree {
  const value = anyExpression(scope);
  return scope.random.weighted<Tree>([
    [4, e('later(', value, ')')],
    [2, e('(', value, ')')],
    [0.5, e('fail(', value, ')')],
    [0.7, e('thenable(', value, ')')],
  ]);
}

function logging(scope: Scope): Tree {
  return e(`log('l${scope.fresh()}', `, anyExpression(scope), ')');
}

function binary(scope: Scope): Tree {
  const operator = scope.random.pick(['+', '+', '-', '*', '<', '>=', '===', '!=', '&', '%', '<<']);
  return e('(', operand(scope), ` ${operator} `, operand(scope), ')');
}

function logical(scope: Scope): Tree {
  return e('(', operand(scope), ` ${scope.random.pick(['&&', '||', '??'])} `, operand(scope), ')');
}

function conditional(scope: Scope): Tree {
  return e('(', operand(scope), ' ? ', anyExpression(scope), ' : ', anyExpression(scope), ')');
}

function unary(scope: Scope): Tree {
  return e('(', scope.random.pick(['!', '-', '+', 'typeof ', 'void ', '~']), operand(scope), ')');
}

function comma(scope: Scope): Tree {
  return e('(', anyExpression(scope), ', ', operand(scope), ')');
}

function assignment(scope: Scope): Tree {
  const operator = scope.random.pick(['=', '=', '=', '+=', '-=', '||=', '&&=', '??=']);
  return e('(', assignmentTarget(scope), ` ${operator} `, operand(scope), ')');
}

function update(scope: Scope): Tree {
  const sign = scope.random.pick(['++', '--']);
  const target = assignmentTarget(scope);
  return scope.random.chance(0.5) ? e('(', target, sign, ')') : e('(', sign, target, ')');
}

function arrayLiteral(scope: Scope): Tree {
  const items: Part[] = [];
  for (let i = scope.random.below(4); i >= 0; i--) {
    if (scope.random.chance(0.1)) items.push('');
    else if (scope.random.chance(0.2)) items.push(fixed('...', source(scope, 'sync')));
    else items.push(operand(scope));
  }
  return e('[', joined(items, ', '), ']');
}

function objectLiteral(scope: Scope): Tree {
  const { random } = scope;
  const properties: Part[] = [];
  let proto = true; // once at most
  for (let i = random.below(4); i >= 0; i--) {
    const key = random.pick(['a', 'b', 'n', "'q r'", '1']);
    properties.push(
      random.weighted<() => Part>([
        [4, () => fixed(`${key}: `, operand(scope))],
        [2, () => fixed('[', operand(scope), ']: ', operand(scope))],
        [0.8, () => fixed('...', operand(scope))],
        [0.5, () => fixed(`get a() { return log('get a', `, anyExpression(quiet(scope)), ') }')],
        [0.5, () => fixed('m(...r) { return ', anyExpression(quiet(scope)), ' }')],
        [proto ? 0.2 : 0, () => ((proto = false), fixed('__proto__: ', operand(scope)))],
      ])(),
    );
  }
  return e('({ ', joined(properties, ', '), ' })');
}

function template(scope: Scope): Tree {
  return e('`t${', operand(scope), '}u${', operand(scope), '}`');
}

function deletion(scope: Scope): Tree {
  return e('(delete (', operand(scope), ')?.[', operand(scope), '])');
}

function inclusion(scope: Scope): Tree {
  return e(
    '(',
    operand(scope),
    ' in ',
    scope.random.chance(0.8) ? e('obj()') : operand(scope),
    ')',
  );
}

function destructuring(scope: Scope): Tree {
  const array = scope.random.chance(0.5);
  const from = array
    ? source(scope, 'sync')
    : scope.random.chance(0.6)
      ? e('obj()')
      : operand(scope);
  return e('(', pattern(scope, 'assign', array), ' = ', from, ')');
}

function special(scope: Scope): Tree {
  return scope.random.pick([
    e('typeof ', e(scope.random.pick(['a', 'x', 'undeclared', 'g']))),
    e('((f = () => this) => f() === this)()'),
    e('(() => arguments.length)()'),
    e('[...arguments].length'),
    e("'x'.concat(", operand(scope), ')'),
  ]);
}
