/**
 * What an expression on the spine became: a node, to be used once and before anything else is emitted, and its sort:
 *
 *     await x             sent    $.value        it need not be stored in `$.value` again
 *     a && (yield b)      temp    t              it is computed already: where nobody uses it, nothing is left to do
 *     x (of a record)     field   scope.x        a call of it must not get a receiver:  x()  ->  (0, scope.x)()
 *     (await a) + 1       code    $.value + 1    nothing special
 */
export interface Value<N> {
  readonly kind: 'sent' | 'temp' | 'field' | 'code';
  readonly node: N;
}

export function code<N>(node: N): Value<N> {
  return { kind: 'code', node };
}
