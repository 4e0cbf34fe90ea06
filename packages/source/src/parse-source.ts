import { parseSync, type types as t } from '@babel/core';
import { languageOf } from '@yield-from/estree';
import { parserAttempts } from './syntax';

/**
 * The syntax tree of a text, as `lowerSource` reads it.
 *
 * Throws Babel's SyntaxError for a text that does not parse.
 */
export function parseSource(code: string, filename: string): t.File {
  let failure: unknown;
  for (const plugins of parserAttempts(languageOf(filename) ?? 'javascript', code)) {
    try {
      const file = parseSync(code, {
        filename,
        sourceType: 'unambiguous',
        parserOpts: { plugins, allowReturnOutsideFunction: true, allowUndeclaredExports: true },
        configFile: false,
        babelrc: false,
        browserslistConfigFile: false,
      });
      if (file) return file;
    } catch (error) {
      failure ??= error;
    }
  }
  throw failure;
}
