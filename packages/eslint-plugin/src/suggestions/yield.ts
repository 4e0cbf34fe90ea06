/** `yield_` and `yield_from_` at a place or with arguments that are not theirs. */
import type { Rule, SourceCode } from 'eslint';
import { type Edit, enclosing, markerOf } from './edit';

/** `yield_(x)`  ->  `await yield_(x)` */
export function awaitIt(call: Rule.Node): readonly Edit[] {
  const { parent } = call;
  const bound =
    parent !== null &&
    ((parent.type === 'MemberExpression' && parent.object === call) ||
      (parent.type === 'CallExpression' && parent.callee === call) ||
      (parent.type === 'BinaryExpression' && parent.operator === '**' && parent.left === call) ||
      parent.type === 'TaggedTemplateExpression');
  return [
    {
      text: 'Await it',
      fix: (fixer) => [
        fixer.insertTextBefore(call, bound ? '(await ' : 'await '),
        ...(bound ? [fixer.insertTextAfter(call, ')')] : []),
      ],
    },
  ];
}

/** `yield_(a, b)`  ->  `yield_([a, b])` */
export function oneArray(call: Rule.Node, source: SourceCode): readonly Edit[] {
  if (call.type !== 'CallExpression') return [];
  const { arguments: given } = call;
  const end = source.getLastToken(call);
  if (!end) return [];
  const fix = (fixer: Rule.RuleFixer): Rule.Fix[] =>
    given.length === 0
      ? [fixer.insertTextBefore(end, '[]')]
      : [
          fixer.insertTextBefore(given[0], '['),
          fixer.insertTextAfter(given[given.length - 1], ']'),
        ];
  return [{ text: 'Make the arguments one array', fix }];
}

/** `const sent = yield_`  ->  `const sent = await yield_()`; a function that cannot await cannot yield either. */
export function callIt(marker: Rule.Node, source: SourceCode): readonly Edit[] {
  if (!enclosing(marker)?.fn.async) return [];
  const given = markerOf(marker, source) === 'yield_from_' ? '([])' : '()';
  const awaited = marker.parent?.type === 'AwaitExpression';
  return [
    {
      text: 'Call it here',
      fix: (fixer) => [
        ...(awaited ? [] : [fixer.insertTextBefore(marker, 'await ')]),
        fixer.insertTextAfter(marker, given),
      ],
    },
  ];
}
