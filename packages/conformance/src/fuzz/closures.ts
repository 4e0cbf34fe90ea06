/** Random functions and classes, and what they do with the variables around them. */
import { args } from './calls';
import { classBody } from './classes';
import { anyExpression, operand } from './expressions';
import type { Scope } from './scope';
import { expression as e, type Tree } from './tree';

/** Inside a nested function: no suspension, no jump. */
export function quiet(scope: Scope): Scope {
  return scope.body({ parameters: [], kind: 'plain' });
}

/** Inside an arrow: `this` and `super` are those of its surroundings. */
function quietArrow(scope: Scope): Scope {
  return scope.body({ parameters: [], kind: 'plain', method: scope.method });
}

export function closure(scope: Scope): Tree {
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
      () => {
        const inside = scope.inClass();
        return e(
          'keep((class { static m() { return ',
          bodyIn(quiet(inside)),
          ' } [',
          operand(inside),
          ']() {} }).m)',
        );
      },
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

export function recalling(): Tree {
  return e('recall()');
}

export function classExpression(scope: Scope): Tree {
  const { random } = scope;
  const instance = e('(class ', random.chance(0.3) ? 'K ' : '', classBody(scope), ')');
  return random.weighted<Tree>([
    [2, e('new ', instance, '(', args(scope), ')')],
    [1, e(instance, '.s')],
    [1, instance],
    [1, e('new ', instance, '().m(', args(scope), ')')],
  ]);
}
