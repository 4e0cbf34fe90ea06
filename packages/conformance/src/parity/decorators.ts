/** Programs with TypeScript's legacy decorators, by the Babel host, and what they do. */
import { type PluginItem, transformSync } from '@babel/core';
import yieldFrom from '@yield-from/babel';
import * as runtime from '@yield-from/runtime';

/** What the program's `main` gives. */
export async function observe(code: string): Promise<unknown> {
  const exports: { main?: () => Promise<unknown> } = {};
  new Function('exports', 'yieldFrom', code)(exports, runtime);
  return exports.main?.();
}

/** The decorators stay, for a step behind. */
export function lowerWithBabel(source: string, options: object): string {
  const lowered = transformSync(source, {
    configFile: false,
    babelrc: false,
    parserOpts: { plugins: ['typescript', 'decorators-legacy'] },
    plugins: [[yieldFrom, options] as PluginItem],
  });
  return lowered?.code ?? '';
}
