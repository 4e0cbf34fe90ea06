import type { ParserOptions } from '@babel/core';

type ParserPlugin = NonNullable<ParserOptions['plugins']>[number];

/** How a file is to be read, from its name; undefined for what is neither JavaScript nor TypeScript. */
export type Language = 'javascript' | 'typescript' | 'tsx' | 'declarations';

const LANGUAGES: Readonly<Record<string, Language>> = {
  js: 'javascript',
  mjs: 'javascript',
  cjs: 'javascript',
  jsx: 'javascript',
  ts: 'typescript',
  mts: 'typescript',
  cts: 'typescript',
  tsx: 'tsx',
};

export function languageOf(filename: string): Language | undefined {
  if (/\.d\.([cm]?ts|[^./\\]+\.ts)$/.test(filename)) return 'declarations';
  return LANGUAGES[/\.(\w+)$/.exec(filename)?.[1] ?? ''];
}

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

/**
 * How the text is to be understood when nobody says so: extensions that settle it do; a text with
 * neither ESM nor CommonJS in it is what `otherwise` says, because only the reader knows (a bundler
 * reads it as a module, Node by the nearest package.json).
 */
export function sourceTypeOf(
  filename: string,
  code: string,
  otherwise: 'module' | 'script',
): 'module' | 'script' | 'unambiguous' {
  if (/\.(mjs|mts)$/.test(filename)) return 'module';
  if (/\.(cjs|cts)$/.test(filename)) return 'unambiguous';
  if (otherwise === 'script' || /\b(require|module|exports)\b/.test(code)) return 'unambiguous';
  return 'module';
}
