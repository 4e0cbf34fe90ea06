/**
 * Async functions stay what they are, functions, arrows and methods, with another body:
 *
 *     async function f(a) { await a; }        ->   function f(a) { return startAsync(function () { … }); }
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
import type { Declarations } from './declarations';
import type { Located } from './located';
import type { Lowering } from './lowering';

export interface AsyncTree<N, F extends N> {
  /** Its parameters are plain names. */
  isSimple(fn: F): boolean;
  /**
   * The parameters move into an arrow function with that body, and others, that are as many and have the decorators,
   * take their place. `call`: what is made of the arrow and an expression for the arguments.
   */
  moveParameters(fn: F, body: N, call: (inner: N, given: N) => N): void;
  /** A declaration as an expression without a name. */
  asFunctionExpression(fn: F): N;
}

export function lowerAsyncFunction<N extends object, F extends N>(
  lowering: Lowering<N, F>,
  declarations: Declarations<N, F>,
  located: Located<N, F>,
): void {
  const { tree } = lowering;
  const { node, ancestors } = located;
  const isStrict = lowering.isStrict([...ancestors, node]);
  const isSimple = tree.isSimple(node);
  const body = lowering.body(located);
  if (isSimple) tree.become(node, body);
  else {
    const { call } = plainFunctionOf(located);
    tree.moveParameters(node, body, (inner, given) => lowering.helper(call, inner, given));
  }
  // Sloppy code has plain functions of blocks outside of them as well (ECMA-262 B.3.2), but no async ones.
  const text = declarations.nameOf(node);
  if (isStrict || text === undefined) return;
  const { is } = tree.listOf(ancestors);
  if (is === 'block' || is === 'clause') {
    declarations.assign(located, text, () => tree.asFunctionExpression(node));
  }
}

/** What of a parameter matters to those in front of it. */
export interface ParameterFacts {
  /** It is not part of the function's `length`, nor is what stands behind it. */
  readonly isUncounted: boolean;
  readonly isDecorated: boolean;
}

/** How many parameters the outer function has: those that are counted, and those up to the last with a decorator. */
export function countOuter(parameters: readonly ParameterFacts[]): number {
  const counted = parameters.findIndex(({ isUncounted }) => isUncounted);
  const decorated = parameters.findLastIndex(({ isDecorated }) => isDecorated);
  return Math.max(counted < 0 ? parameters.length : counted, decorated + 1);
}
