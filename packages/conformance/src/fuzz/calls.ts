/** Random calls and member accesses. */
import { anyExpression, operand } from './expressions';
import { source } from './iterables';
import { awaits } from './kinds';
import type { Scope } from './scope';
import { expression as e, fixed, joined, type Part, type Tree } from './tree';

export function member(scope: Scope): Tree {
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

export function call(scope: Scope): Tree {
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

export function optional(scope: Scope): Tree {
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

export function tagged(scope: Scope): Tree {
  const tag = scope.random.weighted<Tree>([
    [2, e('tag')],
    [1, e('obj().m')],
    [0.5, e('(', awaiting0(scope, e('obj()')), ').n.m')],
  ]);
  return e(tag, '`t${', operand(scope), '}u${', operand(scope), '}`');
}

export function construct(scope: Scope): Tree {
  if (scope.random.chance(0.2))
    return e('new (', awaiting0(scope, e('Base')), ')(', args(scope), ')');
  return e('new Base(', args(scope), ')');
}

export function methodOnly(scope: Scope): Tree {
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
