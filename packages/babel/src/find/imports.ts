/**
 * Brings the runtime in: one import per file, first but for the bare imports (`import './polyfill'`) that the file
 * begins with, as the runtime finds what they install.
 */
import type { Needed } from '@yield-from/source-model';
import type * as t from '@babel/types';
import type { Node } from '../host/syntax';
import { call, name, string, variable } from '../write/nodes';

export function insertImport(program: t.Program, needed: Needed | undefined): void {
  if (!needed) return;
  const rest = program.body.findIndex((statement) => !isBareImport(statement));
  program.body.splice(rest < 0 ? program.body.length : rest, 0, importOf(needed));
}

function importOf(needed: Needed): t.Statement {
  switch (needed.is) {
    case 'global':
      return variable('var', [[needed.local, name(needed.global)]]);
    case 'object':
      return variable('var', [[needed.local, call(name('require'), [string(needed.from)])]]);
    case 'named':
      return {
        type: 'ImportDeclaration',
        specifiers: Array.from(needed.locals, ([imported, local]) => ({
          type: 'ImportSpecifier',
          imported: name(imported),
          local: name(local),
          importKind: null,
        })),
        source: string(needed.from),
        importKind: 'value',
        attributes: [],
      };
  }
}

/** `import 'x'`, `require('x')`. */
export function isBareImport(statement: Node): boolean {
  if (statement.type === 'ImportDeclaration') return statement.specifiers.length === 0;
  return (
    statement.type === 'ExpressionStatement' &&
    statement.expression.type === 'CallExpression' &&
    statement.expression.callee.type === 'Identifier' &&
    statement.expression.callee.name === 'require'
  );
}
