/**
 * Whether making a class or an object literal does nothing that could be seen, so that bundlers may be told to drop it with
 * what stands around it. What this does not know has an effect.
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

/** Code that runs when the class is made, after its methods, and can see them. */
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

/** Literals and functions, or nothing. */
function isSilent(node: Node | null): boolean {
  return !node || isFunction(node) || (node.type === 'Literal' && !('regex' in node));
}
