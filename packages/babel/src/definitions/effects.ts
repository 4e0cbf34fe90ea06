/**
 * Whether making a class or an object literal does nothing that could be seen, so that bundlers may be told to drop it with
 * what stands around it. What this does not know has an effect.
 */
import type * as t from '@babel/types';
import {
  isFunction,
  isTypeOnly,
  isWellKnownSymbol,
  literalKey,
  type ClassNode,
  type Node,
} from '../host/syntax';

type Member = t.ClassBody['body'][number];

export function isEffectFreeClass({ superClass, decorators, body }: ClassNode): boolean {
  return (
    (decorators ?? []).length === 0 &&
    (!superClass || superClass.type === 'Identifier') &&
    body.body.every(
      (node) =>
        !hasDecorators(node) &&
        !isStaticCode(node) &&
        (!('key' in node) ||
          isEffectFreeKey(node.key, 'computed' in node && node.computed === true)),
    )
  );
}

export function isEffectFreeObject({ properties }: t.ObjectExpression): boolean {
  return properties.every(
    (property) =>
      property.type !== 'SpreadElement' &&
      isEffectFreeKey(property.key, property.computed) &&
      (property.type === 'ObjectMethod' || isSilent(property.value)),
  );
}

/** Code that runs when the class is made, after its methods, and can see them. */
export function isStaticCode(node: Member): boolean {
  switch (node.type) {
    case 'StaticBlock':
      return true;
    case 'ClassProperty':
    case 'ClassPrivateProperty':
    case 'ClassAccessorProperty':
      return (node.static ?? false) && !isTypeOnly(node) && !isSilent(node.value);
    default:
      return false;
  }
}

export function hasDecorators(node: { decorators?: unknown[] | null } | Node): boolean {
  return (('decorators' in node && node.decorators) || []).length > 0;
}

function isEffectFreeKey(key: Node, computed: boolean): boolean {
  return !computed || literalKey(key, true) !== undefined || isWellKnownSymbol(key);
}

/** Literals and functions, or nothing. */
function isSilent(node: Node | null | undefined): boolean {
  return (
    !node || isFunction(node) || /^(String|Numeric|Boolean|Null|BigInt)Literal$/.test(node.type)
  );
}
