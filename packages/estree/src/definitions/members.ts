/** Classes, object literals, and their members, as `@yield-from/source-model` asks for them. */
import type { ClassCode, ClassMember, ClassView, Located, Member } from '@yield-from/source-model';
import {
  type ClassNode,
  field,
  type FunctionNode,
  isWellKnownSymbol,
  literalKey,
  make,
  type Node,
  type t,
} from '../host/syntax';
import { markChanged } from '../write/change';
import { literal, property, statement } from '../write/nodes';
import {
  hasDecorators,
  isEffectFreeClass,
  isEffectFreeObject,
  isStaticCode,
  staticCodeOf,
} from './effects';

type Function = Located<Node, FunctionNode>;
type Keyed = t.MethodDefinition | t.ObjectProperty;

export const MEMBERS = {
  keyOf: (member: Node): Node => (member as Keyed).key,
  isRepeatable: isWellKnownSymbol,
  again: (key: Node): Node => ({ ...key }),
  classMember({ ancestors }: Function): ClassMember<Node> {
    const [owner, , member] = ancestors.slice(-3) as [Node, Node, t.MethodDefinition];
    const { key, computed } = member;
    const isPrivate = key.type === 'PrivateIdentifier';
    return {
      member,
      owner,
      around: ancestors.slice(0, -3),
      text: isPrivate ? key.name : literalKey(key, computed),
      isDecorated: hasDecorators(member),
      isPrivate,
      isStatic: member.static,
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
      .slice(body.indexOf(member as t.ClassElement) + 1)
      .some(
        (other) =>
          (other.type === 'MethodDefinition' || other.type === 'AccessorProperty') &&
          other.static === isStatic &&
          other.key.type !== 'PrivateIdentifier' &&
          text !== undefined &&
          literalKey(other.key, other.computed) === text,
      );
  },
  hasStaticPrivateMethods: (owner: Node): boolean =>
    (owner as ClassNode).body.body.some(
      (member) =>
        member.type === 'MethodDefinition' &&
        member.static &&
        member.key.type === 'PrivateIdentifier',
    ),
  becomeClassExpression(owner: Node): void {
    if (owner.type !== 'ClassDeclaration') return;
    Object.assign(owner, { type: 'ClassExpression' });
    markChanged(owner);
  },
  privateName: (node: Node): string | undefined =>
    node.type === 'MemberExpression' && node.property.type === 'PrivateIdentifier'
      ? node.property.name
      : undefined,
  calleeOf: (node: Node): Node | undefined =>
    node.type === 'CallExpression' ? node.callee : undefined,
  privateMember: (object: Node, method: Node): Node =>
    make('MemberExpression', {
      object,
      property: { ...(method as Keyed).key },
      computed: false,
      optional: false,
    }),
  decorate(node: Node, expression: Node): void {
    // (The last one is applied first.)
    const decorators = (field(node, 'decorators') as Node[] | undefined) ?? [];
    Object.assign(node, { decorators: [...decorators, make('Decorator', { expression })] });
  },
  objectMember({ ancestors }: Function): Member<Node> {
    const [owner, member] = ancestors.slice(-2) as [Node, t.ObjectProperty];
    const text = literalKey(member.key, member.computed);
    return { member, owner, around: ancestors.slice(0, -2), text };
  },
  isEffectFree: (object: Node) => isEffectFreeObject(object as t.ObjectExpression),
  isReplacedInObject({ owner, member, text }: Member<Node>): boolean {
    const { properties } = owner as t.ObjectExpression;
    return properties.slice(properties.indexOf(member as t.ObjectProperty) + 1).some((other) => {
      if (other.type === 'SpreadElement') return true;
      const found = literalKey(other.key, other.computed);
      return found !== undefined && found === text;
    });
  },
  property({ member, text }: Member<Node>, value: Node): Node {
    const { key, computed, start } = member as t.ObjectProperty;
    const made =
      text === '__proto__' ? property(literal(text), value, true) : property(key, value, computed);
    made.start = start;
    return made;
  },
  // From a property, and from a field, whose class has a body between.
  levelsToOwner(member: Node, value: Node): number | undefined {
    const isValue = member.type === 'Property' || member.type === 'PropertyDefinition';
    if (!isValue || member.value !== value || !member.computed) return undefined;
    return member.type === 'Property' ? 1 : 2;
  },
};

/** In a static block or, where the class has none, a static field, before the others. */
export function insertStaticCode(owner: ClassNode, code: Node, fieldName: () => string): void {
  const { body } = owner.body;
  const hasBlocks = body.some(({ type }) => type === 'StaticBlock');
  const element = hasBlocks
    ? make('StaticBlock', { body: [statement(code)] })
    : make('PropertyDefinition', {
        key: make('PrivateIdentifier', { name: fieldName() }),
        value: code,
        static: true,
        computed: false,
      });
  body.splice(Math.max(body.findIndex(isStaticCode), 0), 0, element);
}
