/** What never has to be spilled. */
import type * as ts from 'typescript';
import { skipOuter, type TS } from './syntax';

/** Evaluating it later gives the same and has no effect. */
export function isConstant(ts: TS, given: ts.Node): boolean {
  const node = skipOuter(ts, given as ts.Expression);
  const { SyntaxKind: Kind } = ts;
  switch (node.kind) {
    case Kind.NumericLiteral:
    case Kind.BigIntLiteral:
    case Kind.StringLiteral:
    case Kind.NoSubstitutionTemplateLiteral:
    case Kind.RegularExpressionLiteral:
    case Kind.TrueKeyword:
    case Kind.FalseKeyword:
    case Kind.NullKeyword:
    case Kind.ThisKeyword:
    case Kind.FunctionExpression:
    case Kind.ArrowFunction:
      return true;
    case Kind.PrefixUnaryExpression: {
      const { operator, operand } = node as ts.PrefixUnaryExpression;
      return operator === Kind.MinusToken && ts.isNumericLiteral(operand);
    }
    case Kind.VoidExpression:
      return ts.isNumericLiteral((node as ts.VoidExpression).expression);
    case Kind.ClassExpression:
      return isInertClass(ts, node as ts.ClassExpression);
    default:
      return false;
  }
}

/** Making the class runs no code of the user's. */
function isInertClass(
  ts: TS,
  { heritageClauses, members, modifiers }: ts.ClassExpression,
): boolean {
  const isExtending = heritageClauses?.some(({ token }) => token === ts.SyntaxKind.ExtendsKeyword);
  if (isExtending || modifiers?.some(ts.isDecorator)) return false;
  return members.every((member) => {
    if (ts.isClassStaticBlockDeclaration(member)) return false;
    if (member.name && ts.isComputedPropertyName(member.name)) return false;
    const own = ts.canHaveModifiers(member) ? member.modifiers : undefined;
    if (own?.some(ts.isDecorator)) return false;
    const isStatic = own?.some(({ kind }) => kind === ts.SyntaxKind.StaticKeyword) ?? false;
    return !isStatic || !ts.isPropertyDeclaration(member);
  });
}
