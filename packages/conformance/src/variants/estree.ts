/** Our text host, alone and in front of TypeScript's and Babel's ways to ES5. */
import { lowerSource, type LowerRequest } from '@yield-from/estree';
import { compileBabel, ES5_PRESET } from './babel-compile';
import { TARGETS, transpile, typeCheck } from './native';
import type { Source, Variant } from './variant';

export function lowered({ text, syntax }: Source, options?: LowerRequest['options']): Source {
  const { code, diagnostics } = lowerSource(text, {
    filename: syntax === 'tsx' ? 'case.tsx' : 'case.cjs',
    options: {
      runtime: { global: 'yieldFrom' },
      asyncFunctions: true,
      generators: true,
      ...options,
    },
    otherwise: 'script',
  });
  const errors = diagnostics.filter(({ severity }) => severity === 'error');
  if (errors.length > 0) throw new Error(errors.map((one) => `${one.code} ${one.message}`).join());
  return { text: code, syntax };
}

export const estree: Variant = {
  name: 'estree',
  role: 'ours',
  host: 'estree',
  compile: (source) => {
    const { text, syntax } = lowered(source);
    return syntax === 'tsx' ? compileBabel({ text, syntax }, [], []) : text;
  },
  without: (source) => compileBabel(source, [], []),
};

/** Every statement keeps code, what never runs too. */
export const estreeDebug: Variant = {
  ...estree,
  name: 'estree-debug',
  compile: (source) => {
    const { text, syntax } = lowered(source, { debug: true });
    return syntax === 'tsx' ? compileBabel({ text, syntax }, [], []) : text;
  },
};

export const estreeES5: Variant = {
  name: 'estree-es5',
  role: 'ours',
  es5: true,
  host: 'estree',
  rest: 'babel',
  compile: (source) => compileBabel(lowered(source), [], [ES5_PRESET]),
  without: (source) => compileBabel(source, [], [ES5_PRESET]),
  steps: {
    ours: (source) => estree.compile(source),
    rest: (text) => compileBabel({ text, syntax: 'js' }, [], [ES5_PRESET]),
  },
};

export const estreeTypeScriptES5: Variant = {
  name: 'estree-typescript-es5',
  role: 'ours',
  es5: true,
  lowersSyntax: true,
  host: 'estree',
  rest: 'typescript',
  compile(source) {
    const { text, syntax } = lowered(source);
    return transpile(text, syntax, TARGETS.es5);
  },
  without({ text, syntax }) {
    typeCheck(text, syntax);
    return transpile(text, syntax, TARGETS.es5);
  },
  steps: {
    ours: (source) => estree.compile(source),
    rest: (text) => transpile(text, 'js', TARGETS.es5),
  },
};
