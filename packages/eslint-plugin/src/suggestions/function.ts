/**
 * A function that yields and is no generator becomes one.
 *
 *     async function g() { await yield_(1) }     ->  async function* g() { await yield_(1) }
 *     const g = async () => { await yield_(1) }  ->  const g = async_generator(async () => { await yield_(1) })
 */
import type { AST, Rule, SourceCode } from 'eslint';
import type * as t from 'estree';
import { type Edit, type Enclosing, enclosing, variableOf } from './edit';

export const makeGenerator = (call: Rule.Node, source: SourceCode): readonly Edit[] =>
  generatorOf(call, source, '');

export const makeNestedGenerator = (call: Rule.Node, source: SourceCode): readonly Edit[] =>
  generatorOf(call, source, ', to be delegated to with `await yield_from_(…)`');

function generatorOf(call: Rule.Node, source: SourceCode, then: string): readonly Edit[] {
  const around = enclosing(call);
  if (!around) return [];
  if (around.fn.type === 'ArrowFunctionExpression') {
    const marker = call.type === 'CallExpression' ? wrapperFor(call.callee, source) : undefined;
    return marker ? [wrapped(around.fn, marker, then)] : [];
  }
  const { member } = around;
  if (member && member.kind !== 'method' && member.kind !== 'init') return [];
  return [
    {
      text: `Make it an \`async ${member ? '*method' : 'function*'}\`${then}`,
      fix: (fixer) => [
        ...asyncOf(around, source, fixer),
        ...(around.fn.generator ? [] : [starOf(around, source, fixer)]),
      ],
    },
  ];
}

/** `async ` before a function that is not. */
export function asyncOf(
  { fn, member }: Enclosing,
  source: SourceCode,
  fixer: Rule.RuleFixer,
): Rule.Fix[] {
  if (fn.async) return [];
  const before = member ? (starBefore(member, source) ?? keyOf(member, source)) : fn;
  return [fixer.insertTextBefore(before, 'async ')];
}

function starOf({ fn, member }: Enclosing, source: SourceCode, fixer: Rule.RuleFixer): Rule.Fix {
  if (member) return fixer.insertTextBefore(keyOf(member, source), '*');
  const keyword = source.getFirstToken(fn, ({ value }) => value === 'function');
  return fixer.insertTextAfter(keyword ?? fn, '*');
}

/** The key's first token: `[` of a computed one. */
function keyOf(member: t.MethodDefinition | t.Property, source: SourceCode): AST.Token | t.Node {
  if (!member.computed) return member.key;
  return source.getTokenBefore(member.key, ({ value }) => value === '[') ?? member.key;
}

function starBefore(member: t.MethodDefinition | t.Property, source: SourceCode): AST.Token | null {
  const token = source.getTokenBefore(keyOf(member, source));
  return token?.value === '*' ? token : null;
}

// ---- async_generator(…) -----------------------------------------------------------------------

/** How the file calls `async_generator`, and what is to be added for it. */
interface Wrapper {
  readonly name: string;
  readonly imported?: { readonly before: t.Node; readonly text: string };
}

function wrapped(fn: t.ArrowFunctionExpression, { name, imported }: Wrapper, then: string): Edit {
  return {
    text: `Wrap it in \`${name}(…)\`${then}`,
    fix: (fixer) => [
      ...(imported ? [fixer.insertTextBefore(imported.before, imported.text)] : []),
      fixer.insertTextBefore(fn, `${name}(${fn.async ? '' : 'async '}`),
      fixer.insertTextAfter(fn, ')'),
    ],
  };
}

/** From where the file has its `yield_`. */
function wrapperFor(callee: t.Node, source: SourceCode): Wrapper | undefined {
  if (callee.type === 'MemberExpression') {
    return { name: `${source.getText(callee.object)}.async_generator` };
  }
  if (callee.type !== 'Identifier') return undefined;
  const definition = variableOf(callee, source)?.defs[0];
  if (definition?.type === 'ImportBinding' && definition.node.type === 'ImportSpecifier') {
    const { specifiers } = definition.parent;
    for (const one of specifiers) {
      if (one.type === 'ImportSpecifier' && isGenerator(one.imported))
        return { name: one.local.name };
    }
    return adding(definition.node);
  }
  if (definition?.type !== 'Variable' || definition.node.id.type !== 'ObjectPattern')
    return undefined;
  const { properties } = definition.node.id;
  for (const one of properties) {
    if (one.type === 'Property' && isGenerator(one.key) && one.value.type === 'Identifier') {
      return { name: one.value.name };
    }
  }
  return properties.length > 0 ? adding(properties[0]) : undefined;
}

const adding = (before: t.Node): Wrapper => ({
  name: 'async_generator',
  imported: { before, text: 'async_generator, ' },
});

const isGenerator = (key: t.Node): boolean =>
  key.type === 'Identifier' && key.name === 'async_generator';
