/** Our TypeScript host, and TypeScript's own transforms for the rest of the target. */
import { createTransformer } from '@yield-from/typescript';
import { type Target, TARGETS, transpile } from './native';
import type { Variant } from './variant';

export function typescriptAt(target: Target): Variant {
  return {
    name: `typescript-${target}`,
    role: 'ours',
    es5: target === 'es5',
    lowersSyntax: target !== 'es2022',
    host: 'typescript',
    compile: ({ text, syntax }) =>
      transpile(text, syntax, TARGETS[target], [
        createTransformer({ runtime: { global: 'yieldFrom' } }),
      ]),
    without: ({ text, syntax }) => transpile(text, syntax, TARGETS[target]),
  };
}
