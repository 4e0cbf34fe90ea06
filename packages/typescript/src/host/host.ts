/** The TypeScript side of the engine's contract: reads and writes TypeScript's own nodes, per file, without types. */
import type { Diagnostic, Host, Role } from '@yield-from/lower';
import type * as ts from 'typescript';
import { createBuilder } from '../write/build';
import type { Children } from './children';
import { targetOf } from '../quirks/defaults';
import type { RuntimeImport } from '../find/imports';
import type { Markers } from '../find/markers';
import type { Unique } from '../find/names';
import { type ExpressionReader, readExpression } from '../read/expression';
import { readStatement } from '../read/statement';
import { readTarget } from '../read/target';
import { roleOf, scopeOf } from './roles';
import { substitute, substituteTarget } from '../write/substitute';
import { suspends, suspensionOf } from './suspension';
import { isAnonymousFunction, skipOuter, type TS } from './syntax';

export interface HostParts {
  readonly ts: TS;
  readonly context: ts.TransformationContext;
  readonly children: Children;
  readonly markers: Markers;
  readonly unique: Unique;
  readonly runtime: RuntimeImport;
  report(node: ts.Node, diagnostic: Diagnostic): void;
}

export function createHost(parts: HostParts): Host<ts.Node> {
  const { ts, context, children, markers, unique, runtime, report } = parts;
  const { factory } = context;
  const reader: ExpressionReader = {
    ts,
    factory,
    unique,
    report,
    legacyDecorators: context.getCompilerOptions().experimentalDecorators === true,
    suspension: (node) => suspensionOf(ts, markers, node),
  };
  const tools = { ts, factory, context, children, unique };
  // A binding identifier looks like a reference: what a declaration has named is none.
  const declaring = new WeakSet<ts.Node>();
  const role = (node: ts.Node): Role<ts.Node> | undefined => {
    if (declaring.has(node)) return undefined;
    const found = roleOf(ts, node);
    if (found?.role === 'declaration') for (const { id } of found.names) declaring.add(id);
    for (const { id } of scopeOf(found)?.declares ?? []) declaring.add(id);
    return found;
  };
  return {
    children,
    role,
    suspends: (node) => suspends(ts, node),
    isConstant: (node) => isConstant(ts, node),
    anonymous(node) {
      const inner = skipOuter(ts, node as ts.Expression);
      return isAnonymousFunction(ts, inner) ? inner : undefined;
    },
    readStatement: (node) => readStatement(reader, node),
    readExpression: (node) => readExpression(reader, node),
    readTarget: (node) => readTarget(ts, factory, node),
    substitute: (leaf, replace) => substitute(tools, leaf, replace),
    substituteTarget: (target, replace) => substituteTarget(tools, target, replace),
    unique,
    helper: (name) => runtime.helper(name),
    build: createBuilder(ts, context),
    flattensBlocks: targetOf(ts, context.getCompilerOptions()) < ts.ScriptTarget.ES2015,
    report,
  };
}

/** Evaluating it later gives the same and has no effect. */
function isConstant(ts: TS, given: ts.Node): boolean {
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
