import type { ParserOptions } from '@babel/core';
import type { Language } from '@yield-from/estree';

type ParserPlugin = NonNullable<ParserOptions['plugins']>[number];

/** Everything a source may contain that the parser does not read by itself. Babel 8 knows some of them already and ignores the rest. */
const COMMON: readonly ParserPlugin[] = [
  'decoratorAutoAccessors',
  'explicitResourceManagement',
  'deferredImportEvaluation',
  'sourcePhaseImports',
  'importAttributes',
];

/**
 * The parser's plugins for a text, as attempts in order. The two decorator proposals exclude each
 * other: the standard's is tried first, the legacy one (the only one with decorated parameters) if
 * the text has an `@` and does not parse.
 */
export function parserAttempts(language: Language, code: string): ParserPlugin[][] {
  const attempts: ParserPlugin[] = code.includes('@')
    ? ['decorators', 'decorators-legacy']
    : ['decorators'];
  return attempts.map((decorators) => [...COMMON, decorators, ...dialect(language, code)]);
}

function dialect(language: Language, code: string): ParserPlugin[] {
  switch (language) {
    case 'typescript':
      return ['typescript'];
    case 'tsx':
      return ['typescript', 'jsx'];
    case 'declarations':
      return [['typescript', { dts: true }]];
    case 'javascript':
      // Flow's types are recognised by their pragma only: `f<a>(b)` means two comparisons elsewhere.
      return /@flow\b/.test(code) ? ['flow', 'jsx'] : ['jsx'];
  }
}
