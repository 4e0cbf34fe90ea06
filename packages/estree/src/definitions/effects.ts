/**
 * Whether making a class or an object literal does nothing that could be seen, so that bundlers may be told to drop it
 * with what stands around it. What this does not know has an effect.
 */
import {
  type ClassNode,
  field,
  isFunction,
  isTypeOnly,
  isWellKnownSymbol,
  literalKey,
  type Node,
  type t,
} from '../host/syntax';

export function isEffectFreeClass(node: ClassNode): boolean {
  const { superClass, body } = node;
  return (
    !hasDecorators(node) &&
    (!superClass || superClass.type === 'Identifier') &&
    body.body.every(
      (element) =>
        !hasDecorators(element) &&
        !isStaticCode(element) &&
        (!('key' in element) || isEffectFreeKey(element.key, element.computed)),
    )
  );
}

export function isEffectFreeObject({ properties }: t.ObjectExpression): boolean {
  return properties.every(
    (property) =>
      property.type !== 'SpreadElement' &&
      isEffectFreeKey(property.key, property.computed) &&
      isSilent(property.value),
  );
}

/** What runs when the class is made, after its methods. */
export function staticCodeOf({ body }: ClassNode): readonly Node[] {
  return body.body.flatMap((element) => {
    if (!isStaticCode(element)) return [];
    return 'value' in element ? (element.value ?? []) : element;
  });
}

/** Code that runs when the class is made, after its methods, and may do anything. */
export function isStaticCode(node: t.ClassElement): boolean {
  if (node.type === 'StaticBlock') return true;
  const isField = node.type === 'PropertyDefinition' || node.type === 'AccessorProperty';
  return isField && node.static && !isTypeOnly(node) && !isSilent(node.value);
}

export function hasDecorators(node: Node): boolean {
  return ((field(node, 'decorators') as Node[] | undefined) ?? []).length > 0;
}

function isEffectFreeKey(key: Node, computed: boolean): boolean {
  return !computed || literalKey(key, true) !== undefined || isWellKnownSymbol(key);
}

/** Literals, names, functions and classes, what we made without effects, or nothing. */
function isSilent(node: Node | null): boolean {
  if (!node || isFunction(node)) return true;
  switch (node.type) {
    case 'ArrayExpression':
      return node.elements.every(isSilent);
    case 'ObjectExpression':
      return isEffectFreeObject(node);
    case 'ClassExpression':
      return isEffectFreeClass(node as ClassNode);
    case 'TemplateLiteral':
      return node.expressions.length === 0;
    case 'CallExpression':
      return field(node, 'isPure') === true && node.arguments.every(isSilent);
    case 'Identifier':
      return true;
    case 'UnaryExpression':
      return node.argument.type === 'Literal' && /^([-!~]|void)$/.test(node.operator);
    default:
      return node.type === 'Literal';
  }
}
