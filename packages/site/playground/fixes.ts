/**
 * The edits that mend a mistake, as `@yield-from/eslint-plugin` offers them in an editor: ESLint is told what the compiler has found.
 * It is large, so it is loaded when there is something to mend.
 */
import { analyze } from '@typescript-eslint/scope-manager';
import { astConverter } from '@typescript-eslint/typescript-estree/use-at-your-own-risk';
import { visitorKeys } from '@typescript-eslint/visitor-keys';
import type { Linter, Rule } from 'eslint';
import { Linter as ESLint } from 'eslint/universal';
import ts from 'typescript';
import { suggestionsAt } from '../../eslint-plugin/src/suggestions';
import type { Problem } from './compile';

export interface Fix {
  /** What it does. */
  readonly text: string;
  /** Offsets in the source: what `insert` takes the place of. */
  readonly from: number;
  readonly to: number;
  readonly insert: string;
}

/** Of each of the problems, in their order. */
export function fixesFor(
  source: string,
  problems: readonly Pick<Problem, 'code' | 'from'>[],
): readonly (readonly Fix[])[] {
  const fixes: (readonly Fix[])[] = problems.map(() => []);
  const config: Linter.Config = {
    files: ['**/*.ts'],
    languageOptions: { parser },
    plugins: { own: { rules: { offer: offering(problems) } } },
    rules: { 'own/offer': 'error' },
  };
  for (const { ruleId, message, suggestions = [] } of new ESLint().verify(source, config, FILE)) {
    if (ruleId === null) continue;
    fixes[Number(message)] = suggestions.map(({ desc, fix: { range, text } }) => {
      return { text: desc, from: range[0], to: range[1], insert: text };
    });
  }
  return fixes;
}

const FILE = 'playground.ts';

/** A rule that reports what was found already; its messages are the numbers of the problems. */
function offering(problems: readonly Pick<Problem, 'code' | 'from'>[]): Rule.RuleModule {
  return {
    meta: { hasSuggestions: true, messages: { problem: '{{ index }}', suggestion: '{{ text }}' } },
    create: (context) => ({
      Program() {
        problems.forEach(({ code, from }, index) => {
          const found = suggestionsAt(code, from, context.sourceCode);
          if (found) {
            context.report({ ...found, messageId: 'problem', data: { index: String(index) } });
          }
        });
      },
    }),
  };
}

/** typescript-eslint's tree, without what its parser has for Node. */
const parser: Linter.Parser = {
  parseForESLint(text) {
    const file = ts.createSourceFile(FILE, text, ts.ScriptTarget.Latest, true);
    const { estree } = astConverter(file, SETTINGS, false);
    estree.sourceType = 'module';
    const scopeManager = analyze(estree, { sourceType: 'module' });
    return { ast: estree, scopeManager, visitorKeys } as unknown as Linter.ESLintParseResult;
  },
};

/** All that the tree depends on. */
const SETTINGS = {
  allowInvalidAST: true,
  comment: true,
  loc: true,
  range: true,
  tokens: true,
} as unknown as Parameters<typeof astConverter>[1];
