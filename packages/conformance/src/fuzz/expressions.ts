/** Random expressions. Every form has its line in the table; suspensions may stand in any operand. */
import { classBody } from './classes';
import { coroutine, delegating } from './coroutines';
import { assignmentTarget, pattern } from './patterns';
import type { Scope } from './scope';
import type { Behaviour } from './environment';
import { awaits, type Kind, yields } from './kinds';
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
function operand(scope: Scope): Tree {
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

const BEHAVIOURS: readonly Behaviour[] = [
  'done',
  'done',
  'more',
  'reject',
  'throw',
  'junk',
  'null',
];

/**
 * Something to iterate over. A `delegate` of `yield*` always has a `throw` if it is sync: Node 20 is
 * behind the standard where that is missing (`AsyncFromSyncIterator`).
 */
export function source(scope: Scope, kind: 'sync' | 'any' | 'delegate' = 'any'): Tree {
  const { random } = scope;
  const inSync = kind === 'sync' || (kind === 'delegate' && scope.kind === 'generator');
  const own = scope.callables.filter((one) => isIterable(scope, one.kind, kind, inSync));
  if (own.length && random.chance(0.5)) {
    return e(random.pick(own).name, '(', anyExpression(scope.deeper()), ')');
  }
  const iterable = kind === 'delegate' ? 0 : 1;
  const sync = inSync || random.chance(0.4);
  return random.weighted<() => Tree>([
    [
      3,
      () => {
        const spec: string[] = [`sync: ${sync}`, `n: ${random.below(4)}`];
        if (random.chance(0.3)) spec.push(`end: '${random.pick(['reject', 'throw', 'junk'])}'`);
        const missing = kind !== 'delegate' || !sync;
        const behaviour = random.pick(missing ? BEHAVIOURS : BEHAVIOURS.slice(0, -1));
        if (!missing || random.chance(0.6)) spec.push(`throw: '${behaviour}'`);
        if (random.chance(0.7)) spec.push(`return: '${random.pick(BEHAVIOURS)}'`);
        return e(`source({ ${spec.join(', ')} })`);
      },
    ],
    [inSync ? 0 : 1.5, () => e(`nat(${random.below(3)})`)],
    [1.5 * iterable, () => list(scope)],
    [0.3 * iterable, () => e("'st'")],
    [0.3 * iterable, () => e('new Set([1, 2])')],
    [0.3 * iterable, () => e('new Map([[1, 2], [3, 4]])')],
    [0.3 * iterable, () => anyExpression(scope)],
  ])();
}

/** Whether a function's call gives something to iterate over here. */
function isIterable(
  { features }: Scope,
  called: Kind,
  how: 'sync' | 'any' | 'delegate',
  inSync: boolean,
): boolean {
  if (called === 'generator') return true;
  if (called !== 'async generator' || inSync) return false;
  return features.own || (features.turns && how !== 'delegate');
}

function list(scope: Scope): Tree {
  const items: Part[] = [];
  for (let i = scope.random.below(3); i >= 0; i--) items.push(operand(scope.deeper()));
  return e('[', joined(items, ', '), ']');
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

/** Inside a nested function: no suspension, no jump. */
export function quiet(scope: Scope): Scope {
  return scope.body({ parameters: [], kind: 'plain' });
}

/** Inside an arrow: `this` and `super` are those of its surroundings. */
function quietArrow(scope: Scope): Scope {
  return scope.body({ parameters: [], kind: 'plain', method: scope.method });
}

function member(scope: Scope): Tree {
  const object = operand(scope);
  return scope.random.chance(0.5)
    ? e('(', object, `).${scope.random.pick(['a', 'b', 'n', 'z'])}`)
    : e('(', object, ')[', operand(scope), ']');
}

export function args(scope: Scope): Tree {
  const list: Part[] = [];
  for (let i = scope.random.below(3); i > 0; i--) {
    if (scope.random.chance(0.15)) list.push(fixed('...', source(scope, 'sync')));
    else list.push(operand(scope));
  }
  return joined(list, ', ');
}

function call(scope: Scope): Tree {
  const { random } = scope;
  return random.weighted<() => Tree>([
    [3, () => e('obj().m(', args(scope), ')')],
    [1, () => e('obj().n.m(', args(scope), ')')],
    [1, () => e('obj()[', fixed("log('key', 'm')"), '](', args(scope), ')')],
    [1, () => e('(', awaiting0(scope, e('obj()')), ').m(', args(scope), ')')],
    [1.5, () => e(`((...r) => log('f${scope.fresh()}', ...r))(`, args(scope), ')')],
    [0.7, () => e('(', anyExpression(scope), ')(', args(scope), ')')],
    [0.7, () => e('(', anyExpression(scope), ', obj().m)(', args(scope), ')')],
  ])();
}

function awaiting0(scope: Scope, value: Tree): Tree {
  return awaits(scope.kind) ? e('await ', value) : value;
}

function optional(scope: Scope): Tree {
  const { random } = scope;
  const base = random.weighted<() => Tree>([
    [2, () => e('obj()')],
    [1, () => e('(', operand(scope), ')')],
    [1, () => e('null')],
  ])();
  const links: Part[] = [];
  for (let i = random.below(3); i >= 0; i--) {
    links.push(
      random.weighted<() => Part>([
        [
          2,
          () => `${random.chance(0.6) ? '?.' : '.'}${random.pick(['n', 'm', 'a', 'z', 'missing'])}`,
        ],
        [1, () => fixed(random.chance(0.6) ? '?.[' : '[', operand(scope), ']')],
        [1.5, () => fixed(random.chance(0.6) ? '?.(' : '(', args(scope), ')')],
      ])(),
    );
  }
  if (typeof links[0] === 'string' && !links[0].startsWith('?')) links[0] = `?${links[0]}`;
  return e('(', base, ...links, ')');
}

function template(scope: Scope): Tree {
  return e('`t${', operand(scope), '}u${', operand(scope), '}`');
}

function tagged(scope: Scope): Tree {
  const tag = scope.random.weighted<Tree>([
    [2, e('tag')],
    [1, e('obj().m')],
    [0.5, e('(', awaiting0(scope, e('obj()')), ').n.m')],
  ]);
  return e(tag, '`t${', operand(scope), '}u${', operand(scope), '}`');
}

function construct(scope: Scope): Tree {
  if (scope.random.chance(0.2))
    return e('new (', awaiting0(scope, e('Base')), ')(', args(scope), ')');
  return e('new Base(', args(scope), ')');
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

function closure(scope: Scope): Tree {
  const { random } = scope;
  const bodyIn = (inner: Scope): Tree =>
    random.chance(0.6) && scope.writable.length ? write(scope) : anyExpression(inner);
  const inArrow = (): Tree => bodyIn(quietArrow(scope));
  const body = (): Tree => bodyIn(quiet(scope));
  return random.weighted<() => Tree>([
    [4, () => e('keep(() => (', inArrow(), '))')],
    [1, () => e('keep(function () { return ', body(), ' })')],
    [1, () => e('(() => ', inArrow(), ')()')],
    [0.5, () => e('(() => (', inArrow(), '))')],
    [0.7, () => e('keep(({ m() { return ', body(), ' }, a: ', operand(scope), ' }).m)')],
    [0.5, () => e('keep(({ get a() { return ', body(), ' }, ', `b: `, operand(scope), ' }))')],
    [
      0.5,
      () => e('keep((class { static m() { return ', body(), ' } [', operand(scope), ']() {} }).m)'),
    ],
    [
      0.3,
      () => e('keep(() => [1].map((v) => { for (let i = 0; i < 1; i++) return ', inArrow(), ' }))'),
    ],
  ])();
}

/** A closure's body that changes a variable. */
function write(scope: Scope): Tree {
  const name = scope.random.pick(scope.writable);
  return scope.random.pick([e(`${name}++`), e(`${name} = `, e(`'w${scope.fresh()}'`)), e(name)]);
}

function recalling(): Tree {
  return e('recall()');
}

function classExpression(scope: Scope): Tree {
  const { random } = scope;
  const instance = e('(class ', random.chance(0.3) ? 'K ' : '', classBody(scope), ')');
  return random.weighted<Tree>([
    [2, e('new ', instance, '(', args(scope), ')')],
    [1, e(instance, '.s')],
    [1, instance],
    [1, e('new ', instance, '().m(', args(scope), ')')],
  ]);
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

function methodOnly(scope: Scope): Tree {
  return scope.random.weighted<() => Tree>([
    [2, () => e('this.#p')],
    [2, () => e('(this.#p = ', operand(scope), ')')],
    [1, () => e('(this.#p += ', operand(scope), ')')],
    [1, () => e('super.m(', args(scope), ')')],
    [1, () => e('super[', operand(scope), ']')],
    [1, () => e('(#p in (', operand(scope), ' ?? {}))')],
    [0.5, () => e('(super.w = ', operand(scope), ')')],
  ])();
}
