import type { GeneratorFunction, Host } from './host';

export type * from './host';
export { DIAGNOSTICS, type Diagnostic } from './diagnostics';

/**
 * Lowers one generator function. Returns the statements of its new body: hoisted variables, nested function declarations, and
 * `return start(kind, ($) => { … }, table)`. The host puts them (behind the directives) in a plain function with the same parameters.
 */
export function lowerGenerator<N extends object>(host: Host<N>, generator: GeneratorFunction<N>): readonly N[] {
  void host;
  void generator;
  throw new Error('being written');
}
