/**
 * Whether making a class or an object literal does nothing that could be seen, so that bundlers may be told to drop it
 * with what stands around it. What this does not know has an effect.
 */
import type * as t from '@babel/types';
import { isPure } from '../write/nodes';
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

/** What runs when the class is made, after its methods. */
export function staticCodeOf({ body }: ClassNode): readonly Node[] {
  return body.body.flatMap((node) => {
    if (!isStaticCode(node)) return [];
    return 'value' in node ? ((node.value as Node | null | undefined) ?? []) : node;
  });
}

/** Code that runs when the class is made, after its methods, and may do anything. */
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

/** Literals, names, functions and classes, what we made without effects, or nothing. */
function isSilent(node: Node | null | undefined): boolean {
  if (!node || isFunction(node)) return true;
  switch (node.type) {
    case 'ArrayExpression':
      return node.elements.every(isSilent);
    case 'ObjectExpression':
      return isEffectFreeObject(node);
    case 'ClassExpression':
      return isEffectFreeClass(node);
    case 'TemplateLiteral':
      return node.expressions.length === 0;
    case 'CallExpression':
      return isPure(node) && node.arguments.every(isSilent);
    case 'Identifier':
      return true;
    case 'UnaryExpression':
      return isLiteral(node.argument) && /^([-!~]|void)$/.test(node.operator);
    default:
      return isLiteral(node);
  }
}

const isLiteral = ({ type }: Node): boolean =>
  /^(String|Numeric|Boolean|Null|BigInt|RegExp)Literal$/.test(type);
