/**
 * Whether making a class or an object literal does nothing that could be seen, so that bundlers may be told to drop it
 * with what stands around it. What this does not know has an effect.
 */
import type * as ts from 'typescript';
import { isDecorated } from '../host/decorators';
import { hasModifier, isFunctionLike, isWellKnownSymbol, skipOuter, type TS } from '../host/syntax';
import { literalKey } from './keys';

export function isEffectFreeClass(ts: TS, node: ts.ClassLikeDeclaration): boolean {
  const bases = (node.heritageClauses ?? [])
    .filter(({ token }) => token === ts.SyntaxKind.ExtendsKeyword)
    .flatMap(({ types }) => [...types]);
  return (
    !isDecorated(ts, node) &&
    bases.every(({ expression }) => ts.isIdentifier(expression)) &&
    node.members.every(
      (member) => !isStaticCode(ts, member) && (!member.name || isEffectFreeKey(ts, member.name)),
    )
  );
}

export function isEffectFreeObject(ts: TS, { properties }: ts.ObjectLiteralExpression): boolean {
  return properties.every((property) => {
    if (ts.isSpreadAssignment(property) || ts.isShorthandPropertyAssignment(property)) return false;
    if (!isEffectFreeKey(ts, property.name)) return false;
    return !ts.isPropertyAssignment(property) || isSilent(ts, property.initializer);
  });
}

/** What runs when the class is made, after its methods. */
export function staticCodeOf(ts: TS, { members }: ts.ClassLikeDeclaration): readonly ts.Node[] {
  return members.flatMap((member) => {
    if (!isStaticCode(ts, member)) return [];
    return ts.isPropertyDeclaration(member) ? (member.initializer ?? []) : member;
  });
}

/** Code that runs when the class is made, after its methods, and may do anything. */
function isStaticCode(ts: TS, member: ts.ClassElement): boolean {
  if (ts.isClassStaticBlockDeclaration(member)) return true;
  if (!ts.isPropertyDeclaration(member) || !member.initializer) return false;
  return !isSilent(ts, member.initializer) && hasModifier(ts, member, ts.SyntaxKind.StaticKeyword);
}

function isEffectFreeKey(ts: TS, name: ts.PropertyName): boolean {
  return (
    !ts.isComputedPropertyName(name) ||
    literalKey({ ts }, name) !== undefined ||
    isWellKnownSymbol(ts, skipOuter(ts, name.expression))
  );
}

/** Literals, names, functions and classes. */
function isSilent(ts: TS, value: ts.Expression): boolean {
  const node = skipOuter(ts, value);
  if (ts.isArrayLiteralExpression(node)) return node.elements.every((one) => isSilent(ts, one));
  if (ts.isObjectLiteralExpression(node)) return isEffectFreeObject(ts, node);
  if (ts.isClassExpression(node)) return isEffectFreeClass(ts, node);
  if (ts.isPrefixUnaryExpression(node)) {
    const { PlusToken, PlusPlusToken, MinusMinusToken } = ts.SyntaxKind;
    const isKnown = ![PlusToken, PlusPlusToken, MinusMinusToken].some(
      (operator) => operator === node.operator,
    );
    return isKnown && isLiteral(ts, node.operand);
  }
  return (
    isLiteral(ts, node) ||
    ts.isIdentifier(node) ||
    isFunctionLike(ts, node) ||
    ts.isOmittedExpression(node)
  );
}

function isLiteral(ts: TS, node: ts.Expression): boolean {
  return (
    ts.isLiteralExpression(node) ||
    node.kind === ts.SyntaxKind.TrueKeyword ||
    node.kind === ts.SyntaxKind.FalseKeyword ||
    node.kind === ts.SyntaxKind.NullKeyword
  );
}
