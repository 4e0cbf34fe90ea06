/** What random programs iterate over. */
import type { Behaviour } from './environment';
import { anyExpression, operand } from './expressions';
import type { Kind } from './kinds';
import type { Scope } from './scope';
import { expression as e, joined, type Part, type Tree } from './tree';

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
