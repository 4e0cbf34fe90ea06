/**
 * What an expression on the spine became: a node for one use, before anything else is emitted, and what is known of it.
 *
 *     await x             sent    $.value        need not be stored there again
 *     a && (yield b)      temp    t              is computed already: nothing is left to do where nobody uses it
 *     x (of a record)     field   scope.x        is no receiver, as `$.value` is none:  x()  ->  (0, scope.x)()
 *     (await a) + 1       code    $.value + 1
 */
export interface Value<N> {
  readonly kind: 'sent' | 'temp' | 'field' | 'code';
  readonly node: N;
}

export function code<N>(node: N): Value<N> {
  return { kind: 'code', node };
}
