/** Classes, object literals, and their members, as `@yield-from/source-model` asks for them. */
import type { ClassCode, ClassMember, ClassView, Located, Member } from '@yield-from/source-model';
import type * as t from '@babel/types';
import {
  type ClassNode,
  type FunctionNode,
  isWellKnownSymbol,
  literalKey,
  type Node,
} from '../host/syntax';
import { again, expressionStatement, name, propertyKey } from '../write/nodes';
import {
  hasDecorators,
  isEffectFreeClass,
  isEffectFreeObject,
  isStaticCode,
  staticCodeOf,
} from './effects';

type Function = Located<Node, FunctionNode>;
type Key = Extract<Node, { key: unknown }>;

export const MEMBERS = {
  again: (key: Node) => again(key as t.Expression),
  keyOf: (member: Node): Node => (member as Key).key,
  isRepeatable: isWellKnownSymbol,
  classMember({ node, ancestors }: Function): ClassMember<Node> {
    const member = node as t.ClassMethod | t.ClassPrivateMethod;
    return {
      member,
      owner: ancestors[ancestors.length - 2],
      around: ancestors.slice(0, -2),
      text: memberText(member),
      isDecorated: hasDecorators(member),
      isPrivate: member.type === 'ClassPrivateMethod',
      isStatic: member.static ?? false,
    };
  },
  viewOfClass(owner: Node): ClassView {
    const node = owner as ClassNode;
    const isDeclaration = node.type === 'ClassDeclaration';
    return {
      isDeclaration,
      isNamed: Boolean(node.id),
      name: isDeclaration ? node.id?.name : undefined,
      isDecorated: hasDecorators(node),
    };
  },
  codeOfClass(owner: Node): ClassCode<Node> {
    const node = owner as ClassNode;
    return { name: node.id?.name, staticCode: staticCodeOf(node) };
  },
  isEffectFreeClass: (owner: Node): boolean => isEffectFreeClass(owner as ClassNode),
  isReplacedInClass({ owner, member, text, isStatic }: ClassMember<Node>): boolean {
    const { body } = (owner as ClassNode).body;
    return body
      .slice(body.indexOf(member as (typeof body)[number]) + 1)
      .some(
        (other) =>
          (other.type === 'ClassMethod' || other.type === 'ClassAccessorProperty') &&
          (other.static ?? false) === isStatic &&
          other.key.type !== 'PrivateName' &&
          text !== undefined &&
          literalKey(other.key, other.computed ?? false) === text,
      );
  },
  hasStaticPrivateMethods: (owner: Node): boolean =>
    (owner as ClassNode).body.body.some(
      (member) => member.type === 'ClassPrivateMethod' && member.static,
    ),
  becomeClassExpression(owner: Node) {
    Object.assign(owner, { type: 'ClassExpression' });
  },
  privateName: (node: Node): string | undefined =>
    isMember(node) && node.property.type === 'PrivateName' ? node.property.id.name : undefined,
  calleeOf: (node: Node): Node | undefined =>
    node.type === 'CallExpression' || node.type === 'OptionalCallExpression'
      ? node.callee
      : undefined,
  privateMember(object: Node, method: Node): Node {
    const { key } = method as t.ClassPrivateMethod;
    const property: t.PrivateName = { type: 'PrivateName', id: name(key.id.name) };
    return {
      type: 'MemberExpression',
      object: object as t.Expression,
      property,
      computed: false,
    };
  },
  decorate(node: Node, expression: Node) {
    const decorated = node as ClassNode | t.ClassMethod;
    const decorator: t.Decorator = {
      type: 'Decorator',
      expression: expression as t.Expression,
    };
    // (The last one is applied first.)
    decorated.decorators = [...(decorated.decorators ?? []), decorator];
  },
  objectMember({ node, ancestors }: Function): Member<Node> {
    const member = node as t.ObjectMethod;
    return {
      member,
      owner: ancestors[ancestors.length - 1],
      around: ancestors.slice(0, -1),
      text: literalKey(member.key, member.computed),
    };
  },
  isEffectFree: (literal: Node) => isEffectFreeObject(literal as t.ObjectExpression),
  isReplacedInObject({ owner, member, text }: Member<Node>): boolean {
    const { properties } = owner as t.ObjectExpression;
    return properties.slice(properties.indexOf(member as t.ObjectMethod) + 1).some((property) => {
      if (property.type === 'SpreadElement') return true;
      const other = literalKey(property.key, property.computed);
      return other !== undefined && other === text;
    });
  },
  property({ member, text }: Member<Node>, value: Node): t.ObjectProperty {
    const { key, computed, loc, leadingComments, trailingComments } = member as t.ObjectMethod;
    return {
      type: 'ObjectProperty',
      ...(text === '__proto__' ? propertyKey(text) : { key: key as t.Expression, computed }),
      value: value as t.Expression,
      shorthand: false,
      loc,
      leadingComments,
      trailingComments,
    };
  },
  // Levels from a property, and from a field, whose class has a body between.
  levelsToOwner(property: Node, value: Node): number | undefined {
    const isProperty = property.type === 'ObjectProperty' || property.type === 'ClassProperty';
    if (!isProperty || property.value !== value || !property.computed) return undefined;
    return property.type === 'ObjectProperty' ? 1 : 2;
  },
};

const isMember = (node: Node): node is t.MemberExpression | t.OptionalMemberExpression =>
  node.type === 'MemberExpression' || node.type === 'OptionalMemberExpression';

const memberText = ({ key, ...node }: t.ClassMethod | t.ClassPrivateMethod): string | undefined =>
  key.type === 'PrivateName' ? key.id.name : literalKey(key, node.computed ?? false);

/** In a static block or, where the class has none, a static field, before the others. */
export function insertStaticCode(owner: ClassNode, code: Node, fieldName: () => string): void {
  const { body } = owner.body;
  const hasBlocks = body.some(({ type }) => type === 'StaticBlock');
  const element = hasBlocks
    ? ({ type: 'StaticBlock', body: [expressionStatement(code)] } as const)
    : ({
        type: 'ClassPrivateProperty',
        key: { type: 'PrivateName', id: name(fieldName()) },
        value: code as t.Expression,
        static: true,
      } as const);
  body.splice(Math.max(body.findIndex(isStaticCode), 0), 0, element as (typeof body)[number]);
}
