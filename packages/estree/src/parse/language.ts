/** How a file is to be read. */

/** By its name; undefined for what is neither JavaScript nor TypeScript. */
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

/** JSX may stand in every JavaScript file, as in Babel and the bundlers. */
export function parserLanguage(language: Language): 'jsx' | 'ts' | 'tsx' | 'dts' {
  switch (language) {
    case 'javascript':
      return 'jsx';
    case 'typescript':
      return 'ts';
    case 'tsx':
      return 'tsx';
    case 'declarations':
      return 'dts';
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
