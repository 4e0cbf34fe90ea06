/** The TypeScript side of the engine's contract: reads and writes TypeScript's own nodes, per file, without types. */
import type { Diagnostic, Host, Place, Role } from '@yield-from/lower';
import { scopeOf, stepVariable } from '@yield-from/source-model';
import type * as ts from 'typescript';
import { createBuilder } from '../write/build';
import type { Children } from './children';
import { isConstant } from './constants';
import { targetOf } from '../quirks/defaults';
import type { RuntimeImport } from '../find/imports';
import type { Unique } from './names';
import { expressionReader } from '../read/expression';
import type { ExpressionReader } from '../read/operands';
import { statementReader } from '../read/statement';
import { targetReader } from '../read/target';
import { roleOf } from './roles';
import { substitute, substituteTarget } from '../write/substitute';
import { suspendingExpression, suspension, type Yields } from './suspension';
import { isAnonymousFunction, skipOuter, type TS } from './syntax';

export interface HostParts {
  readonly ts: TS;
  readonly context: ts.TransformationContext;
  readonly source: ts.SourceFile;
  readonly children: Children;
  readonly yields: Yields;
  readonly unique: Unique;
  readonly runtime: RuntimeImport;
  /** Option `debug`: where the source has the node. */
  readonly place: ((node: ts.Node) => Place | undefined) | undefined;
  report(node: ts.Node, diagnostic: Diagnostic): void;
}

export function createHost(parts: HostParts): Host<ts.Node> {
  const { ts, context, children, source, yields, unique, runtime, place, report } = parts;
  const { factory } = context;
  const reader: ExpressionReader = {
    ts,
    factory,
    unique,
    legacyDecorators: context.getCompilerOptions().experimentalDecorators === true,
    suspending: (node) => suspendingExpression(ts, yields, node),
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
    suspension: (node) => suspension(ts, yields, node),
    isConstant: (node) => isConstant(ts, node),
    anonymous(node) {
      const inner = skipOuter(ts, node as ts.Expression);
      return isAnonymousFunction(ts, inner) ? inner : undefined;
    },
    readStatement: statementReader(reader),
    readExpression: expressionReader(reader),
    readTarget: targetReader(ts, factory),
    substitute: (leaf, replace) => substitute(tools, leaf, replace),
    substituteTarget: (target, replace) => substituteTarget(tools, target, replace),
    unique,
    // (TypeScript's source maps have no names that could say it.)
    stepVariable: (hint, isUsed) => stepVariable(hint, isUsed, unique),
    helper: (name) => runtime.helper(name),
    build: createBuilder(ts, context, source),
    place,
    flattensBlocks: targetOf(ts, context.getCompilerOptions()) < ts.ScriptTarget.ES2015,
    report,
  };
}
