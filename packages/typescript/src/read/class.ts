/** A class with a suspension in its heritage, a computed key or a decorator. */
import type * as ts from 'typescript';
import { heritage } from '../host/children';
import { memberWithKey } from './member-key';
import { type ExpressionReader, part, type Operands, type ReadPart } from './operands';
import { isDecorated } from '../host/decorators';

type Next = () => ts.Expression;

export function readClass(
  reader: ExpressionReader,
  node: ts.ClassExpression,
): Operands | undefined {
  const { ts, factory, legacyDecorators } = reader;
  // TypeScript's legacy decorators are evaluated after the class, in an order of their own.
  if (legacyDecorators && isDecorated(ts, node)) return undefined;
  const parts: ReadPart[] = [];
  const modifiersOf = readModifiers(reader, parts, node.modifiers);
  const base = heritage(ts, node);
  if (base) parts.push(part(base));
  const makers = node.members.map((member) => readMember(reader, parts, member));
  return {
    kind: 'operands',
    parts,
    holder: node,
    rebuild: (values) => {
      let used = 0;
      const next: Next = () => values[used++] as ts.Expression;
      const modifiers = modifiersOf(next);
      const clauses = base
        ? [
            factory.createHeritageClause(ts.SyntaxKind.ExtendsKeyword, [
              factory.createExpressionWithTypeArguments(next(), undefined),
            ]),
          ]
        : undefined;
      return factory.updateClassExpression(
        node,
        modifiers,
        node.name,
        undefined,
        clauses,
        makers.map((make) => make(next)),
      );
    },
  };
}

/** Decorators are parts; the other modifiers stay. */
function readModifiers(
  { ts, factory }: ExpressionReader,
  parts: ReadPart[],
  modifiers: readonly ts.ModifierLike[] | undefined,
): (next: Next) => ts.ModifierLike[] | undefined {
  for (const modifier of modifiers ?? []) {
    if (ts.isDecorator(modifier)) parts.push(part(modifier.expression));
  }
  return (next) => modifiers?.map((m) => (ts.isDecorator(m) ? factory.createDecorator(next()) : m));
}

function readMember(
  reader: ExpressionReader,
  parts: ReadPart[],
  member: ts.ClassElement,
): (next: Next) => ts.ClassElement {
  const { ts, factory } = reader;
  if (ts.isMethodDeclaration(member) || ts.isAccessor(member) || ts.isPropertyDeclaration(member)) {
    const modifiersOf = readModifiers(reader, parts, member.modifiers);
    const { name } = member;
    const isComputed = ts.isComputedPropertyName(name);
    if (isComputed) parts.push(part(name.expression, 'key'));
    return (next) => {
      const modifiers = modifiersOf(next);
      const key = isComputed ? factory.createComputedPropertyName(next()) : name;
      return memberWithKey(reader, member, modifiers, key);
    };
  }
  return () => member;
}
