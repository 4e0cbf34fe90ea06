/**
 * How compiled code reaches the runtime. One import per file, under names that are free. It is the first, but for
 * the bare imports (`import './polyfill'`) that the file begins with: what they install, the runtime finds.
 *
 *     import { kind, start } from '@yield-from/runtime';              ES modules
 *     import yieldFrom = require('@yield-from/runtime');              modules that become CommonJS, AMD, …
 *     var yieldFrom = require('@yield-from/runtime');                 scripts that Node loads as CommonJS
 *     (nothing: a global variable)                                    option `runtime: { global: 'yieldFrom' }`
 *     var yieldFrom$1 = yieldFrom;                                    the same, where a variable of the file hides it
 *
 * TypeScript binds the references of a synthetic named import only while it is emitted as one, hence the
 * second form; it leaves `import x = require()` in scripts as it is, hence the third.
 */
import type { Helper } from '@yield-from/runtime/protocol';
import type * as ts from 'typescript';
import { moduleKindOf } from '../quirks/defaults';
import type { Unique } from '../host/names';
import { type Needed, RuntimeNames, type Settings } from '@yield-from/source-model';
import { countDirectives, type TS } from '../host/syntax';

export interface RuntimeImport {
  /** An expression for a function of the runtime. */
  helper(name: Helper): ts.Expression;
  /** The import; asked for last, when all helpers are known. */
  statements(): ts.Statement[];
}

export interface ImportContext {
  readonly ts: TS;
  readonly factory: ts.NodeFactory;
  readonly source: ts.SourceFile;
  readonly compilerOptions: ts.CompilerOptions;
  readonly settings: Settings;
  readonly unique: Unique;
}

export function createImport(
  { ts, factory, source, compilerOptions, settings: { runtime }, unique }: ImportContext,
  hidesGlobal: boolean,
): RuntimeImport {
  const names = new RuntimeNames<ts.Expression>({
    runtime,
    isModule: isEsmOutput(ts, source, compilerOptions),
    hidesGlobal,
    build: {
      name: (text) => factory.createIdentifier(text),
      member: (object, name) => factory.createPropertyAccessExpression(object, name),
    },
    unique,
  });
  const written = (needed: Needed): ts.Statement => {
    switch (needed.is) {
      case 'named':
        return namedImport(factory, needed.locals, factory.createStringLiteral(needed.from));
      case 'global':
        return variable(ts, factory, needed.local, factory.createIdentifier(needed.global));
      case 'object': {
        const from = factory.createStringLiteral(needed.from);
        if (ts.isExternalModule(source)) {
          const module = factory.createExternalModuleReference(from);
          return factory.createImportEqualsDeclaration(undefined, false, needed.local, module);
        }
        const require = factory.createIdentifier('require');
        const call = factory.createCallExpression(require, undefined, [from]);
        return variable(ts, factory, needed.local, call);
      }
    }
  };
  return {
    helper: (name) => names.helper(name),
    statements() {
      const needed = names.needed();
      return needed ? [written(needed)] : [];
    },
  };
}

/** How many statements stand before the import: directives, and the bare imports behind them. */
export function countPreamble(ts: TS, statements: readonly ts.Statement[]): number {
  const directives = countDirectives(ts, statements);
  const rest = statements.slice(directives).findIndex((statement) => !isBareImport(ts, statement));
  return rest < 0 ? statements.length : directives + rest;
}

/** `import 'x'`, `require('x')`. */
function isBareImport(ts: TS, statement: ts.Statement): boolean {
  if (ts.isImportDeclaration(statement)) return statement.importClause === undefined;
  return (
    ts.isExpressionStatement(statement) &&
    ts.isCallExpression(statement.expression) &&
    ts.isIdentifier(statement.expression.expression) &&
    statement.expression.expression.text === 'require'
  );
}

/** Whether TypeScript prints `import`s of this file as they are. */
export function isEsmOutput(ts: TS, source: ts.SourceFile, options: ts.CompilerOptions): boolean {
  const { ModuleKind: Kind } = ts;
  const kind = moduleKindOf(ts, options);
  if (kind >= Kind.Node16 && kind <= Kind.NodeNext) {
    return source.impliedNodeFormat === Kind.ESNext;
  }
  return kind >= Kind.ES2015;
}

function namedImport(
  factory: ts.NodeFactory,
  named: ReadonlyMap<Helper, string>,
  from: ts.Expression,
): ts.Statement {
  const specifiers = Array.from([...named].sort(), ([helper, local]) =>
    factory.createImportSpecifier(
      false,
      helper === local ? undefined : factory.createIdentifier(helper),
      factory.createIdentifier(local),
    ),
  );
  const clause = factory.createImportClause(
    undefined,
    undefined,
    factory.createNamedImports(specifiers),
  );
  return factory.createImportDeclaration(undefined, clause, from);
}

function variable(
  ts: TS,
  factory: ts.NodeFactory,
  name: string,
  value: ts.Expression,
): ts.Statement {
  const declaration = factory.createVariableDeclaration(name, undefined, undefined, value);
  return factory.createVariableStatement(
    undefined,
    factory.createVariableDeclarationList([declaration], ts.NodeFlags.None),
  );
}
