/** `async_generator(…)` and `@async_generator` on what cannot be one, or is one already. */
import type { Rule, SourceCode } from 'eslint';
import type * as t from 'estree';
import type { Decorator, Edit, Enclosing } from './edit';
import { asyncOf } from './function';

/** `async_generator(function () {})`  ->  `async_generator(async function () {})`, and no further arguments. */
export function fixArgument(at: Rule.Node, source: SourceCode): readonly Edit[] {
  const target = targetOf(at);
  if (!target) return [];
  const { fn, member } = target;
  const edits: Edit[] = [];
  if (at.type === 'CallExpression' && at.arguments.length > 1) {
    const range = [endOf(at.arguments[0]), endOf(at.arguments[at.arguments.length - 1])] as const;
    edits.push({
      text: 'Pass the function alone',
      fix: (fixer) => [fixer.removeRange([...range])],
    });
  } else if (!fn.async && (!member || isMethod(member))) {
    edits.push({
      text: 'Make it async',
      fix: (fixer) => [...asyncOf(target, source, fixer), ...unstarred(target, source, fixer)],
    });
  }
  return edits;
}

/** `async_generator(async function* () {})`  ->  `async function* () {}`, or without its `*`. */
export function dropMarker(at: Rule.Node, source: SourceCode): readonly Edit[] {
  const target = targetOf(at);
  const decorator = asDecorator(at);
  const edits: Edit[] = [];
  if (decorator) {
    const next = source.getTokenAfter(at);
    const end = next ? next.range[0] : endOf(at);
    edits.push({
      text: 'Remove the decorator',
      fix: (fixer) => [fixer.removeRange([startOf(at), end])],
    });
  } else if (at.type === 'CallExpression') {
    const [argument] = at.arguments;
    edits.push({
      text: 'Leave `async_generator(…)` out',
      fix: (fixer) => [fixer.replaceText(at, source.getText(argument))],
    });
  }
  if (target?.fn.generator) {
    edits.push({
      text: 'Leave the `*` out',
      fix: (fixer) => unstarred(target, source, fixer),
    });
  }
  return edits;
}

/** The function that the marker is applied to. */
function targetOf(at: Rule.Node): Enclosing | undefined {
  const decorator = asDecorator(at);
  if (decorator) {
    const member = decorator.parent;
    const isFunction = member.type === 'MethodDefinition';
    return isFunction ? { fn: member.value as Enclosing['fn'], member } : undefined;
  }
  const argument = at.type === 'CallExpression' ? at.arguments[0] : undefined;
  return argument?.type === 'FunctionExpression' || argument?.type === 'ArrowFunctionExpression'
    ? { fn: argument as Enclosing['fn'] }
    : undefined;
}

const asDecorator = (node: Rule.Node | Decorator): Decorator | undefined =>
  node.type === 'Decorator' ? node : undefined;

const isMethod = (member: t.MethodDefinition | t.Property): boolean => member.kind === 'method';

/** Without its `*`. */
function unstarred(
  { fn, member }: Enclosing,
  source: SourceCode,
  fixer: Rule.RuleFixer,
): Rule.Fix[] {
  if (!fn.generator) return [];
  const star = source.getFirstToken(member ?? fn, ({ value }) => value === '*');
  return star ? [fixer.remove(star)] : [];
}

const startOf = (node: t.Node): number => node.range?.[0] ?? 0;
const endOf = (node: t.Node): number => node.range?.[1] ?? 0;
