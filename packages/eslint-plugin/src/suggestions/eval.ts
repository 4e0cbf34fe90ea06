/** `eval(text)`  ->  `(0, eval)(text)`, which sees global variables only, as it does natively. */
import type { Rule } from 'eslint';
import type { Edit } from './edit';

export function indirect(call: Rule.Node): readonly Edit[] {
  if (call.type !== 'CallExpression') return [];
  const { callee } = call;
  const fix = (fixer: Rule.RuleFixer): Rule.Fix[] => [fixer.replaceText(callee, '(0, eval)')];
  return [{ text: 'Call it indirectly, for global variables only', fix }];
}
