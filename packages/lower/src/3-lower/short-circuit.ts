/** The tests by which `&&`, `||`, `??` and optional chains go on with their right side. */
import type { Expression } from '../contract/forms';
import type { Words } from '../graph/ir';
import { code, type Value } from '../graph/value';
import type { Context } from './context';

export type ShortCircuit = Extract<Expression<unknown>, { kind: 'choose' }>['on'];

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
