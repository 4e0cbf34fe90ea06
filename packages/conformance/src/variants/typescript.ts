/** Our TypeScript host, and TypeScript's own transforms for the rest of the target. */
import { createTransformer } from '@yield-from/typescript';
import { type Target, TARGETS, transpile, typeCheck } from './native';
import type { Source, Variant } from './variant';

export function typescriptAt(target: Target): Variant {
  const compile = ({ text, syntax }: Source, at: Target): string =>
    transpile(text, syntax, TARGETS[at], [
      createTransformer({
        runtime: { global: 'yieldFrom' },
        asyncFunctions: true,
        generators: true,
      }),
    ]);
  return {
    name: `typescript-${target}`,
    role: 'ours',
    es5: target === 'es5',
    lowersSyntax: target !== 'es2022',
    host: 'typescript',
    compile: (source) => compile(source, target),
    without({ text, syntax }) {
      typeCheck(text, syntax);
      return transpile(text, syntax, TARGETS[target]);
    },
    steps:
      target === 'es2022'
        ? undefined
        : {
            ours: (source) => compile(source, 'es2022'),
            rest: (text) => transpile(text, 'js', TARGETS[target]),
          },
  };
}
