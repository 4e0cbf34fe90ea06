/** The tests by which `&&`, `||`, `??`, `?:` and optional chains choose how they go on. */
import type { Expression } from '../contract/forms';
import type { Words } from '../graph/ir';
import { code, type Value } from '../graph/value';
import type { Context } from './context';

export type Choice<N> = Extract<Expression<N>, { kind: 'choose' }>;

export type ShortCircuit = Choice<unknown>['on'];

/** Nothing suspends but the test: behind that it is one expression again. */
export function staysWhole<N extends object>(
  ctx: Context<N>,
  { then, otherwise }: Choice<N>,
): boolean {
  return !ctx.suspends(then) && !(otherwise && ctx.suspends(otherwise));
}

/** The test: whether the left side's value, in a scratch variable, asks for the right side. */
export function testOf<N extends object>(
  ctx: Context<N>,
  on: ShortCircuit,
  variable: string,
): Value<N> {
  const { build } = ctx;
  switch (on) {
    case 'true':
      return code(build.name(variable));
    case 'false':
      return code(build.not(build.name(variable)));
    case 'nullish':
      return isNullish(ctx, variable);
  }
}

/** What `testOf` tests, in the source's words. */
export function wordsOf<N>(on: ShortCircuit, value: N): Words<N> {
  switch (on) {
    case 'true':
      return [value];
    case 'false':
      return ['!(', value, ')'];
    case 'nullish':
      return [value, ' is nullish'];
  }
}

/** `t === null || t === void 0` */
export function isNullish<N extends object>({ build }: Context<N>, variable: string): Value<N> {
  const isNull = build.binary(build.name(variable), '===', build.keyword('null'));
  const isUndefined = build.binary(build.name(variable), '===', build.undefined());
  return code(build.binary(isNull, '||', isUndefined));
}
