/**
 * The rule: the compiler reads the file as the build will, and each of its diagnostics is reported at its place. What
 * an edit can mend is a suggestion (`suggestions/`), not a fix: the compiler knows what is wrong, not what was meant.
 */
import type { Rule } from 'eslint';
import { checkSource, languageOf, type LowerRequest } from '@yield-from/estree';
import { DIAGNOSTICS } from '@yield-from/lower';
import { suggestionsAt } from './suggestions';

/** The compiler's options and its target, as in `lower` and the bundlers' plugin. */
type RuleOptions = NonNullable<LowerRequest['options']> & Pick<LowerRequest, 'target'>;

/** What ESLint's own parser says better. */
const SYNTAX_ERROR = 'YF2001';

export const compiles: Rule.RuleModule = {
  meta: {
    type: 'problem',
    docs: { description: 'what yield-from cannot compile, or was not meant so', recommended: true },
    hasSuggestions: true,
    // The compiler reads the options, and says which one is wrong.
    schema: [{ type: 'object' }],
    messages: {
      ...Object.fromEntries(
        Object.values(DIAGNOSTICS).map(({ code, message, fix }) => [
          code,
          `${code}: ${message} ${fix}`,
        ]),
      ),
      suggestion: '{{ text }}',
    },
  },
  create(context) {
    const { sourceCode } = context;
    const { target, ...options } = (context.options[0] ?? {}) as RuleOptions;
    return {
      Program() {
        const diagnostics = checkSource(sourceCode.text, {
          filename: filenameFor(context),
          options,
          target,
        });
        for (const { code, line, column } of diagnostics) {
          if (code === SYNTAX_ERROR || line === undefined || column === undefined) continue;
          const offset = sourceCode.getIndexFromLoc({ line, column });
          const found = suggestionsAt(code, offset, sourceCode);
          if (found) context.report({ ...found, messageId: code });
        }
      },
    };
  },
};

/** The file's name, for its language; a text without one (an editor's, another processor's block) by its parser. */
function filenameFor({ filename, sourceCode }: Rule.RuleContext): string {
  if (languageOf(filename) !== undefined) return filename;
  return sourceCode.parserServices.esTreeNodeToTSNodeMap ? `${filename}.tsx` : `${filename}.js`;
}
