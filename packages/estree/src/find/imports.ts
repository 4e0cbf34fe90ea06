/**
 * Brings the runtime in: one import per file, first but for the bare imports (`import './polyfill'`) that the file
 * begins with, as the runtime finds what they install.
 */
import type { Needed } from '@yield-from/source-model';
import { make, type Node, type t } from '../host/syntax';
import { call, literal, name, variable } from '../write/nodes';

export function insertImport(program: t.Program, needed: Needed | undefined): void {
  if (!needed) return;
  const body = program.body as Node[];
  const rest = body.findIndex((item) => !isBareImport(item) && !isDirective(item));
  body.splice(rest < 0 ? body.length : rest, 0, importOf(needed));
}

function importOf(needed: Needed): Node {
  switch (needed.is) {
    case 'global':
      return variable('var', [[needed.local, name(needed.global)]]);
    case 'object':
      return variable('var', [[needed.local, call(name('require'), [literal(needed.from)])]]);
    case 'named': {
      const specifiers = Array.from(needed.locals, ([imported, local]) =>
        make('ImportSpecifier', { imported: name(imported), local: name(local) }),
      );
      return make('ImportDeclaration', { specifiers, source: literal(needed.from) });
    }
  }
}

/** `import 'x'`, `require('x')`. */
export function isBareImport(node: Node): boolean {
  if (node.type === 'ImportDeclaration') return node.specifiers.length === 0;
  return (
    node.type === 'ExpressionStatement' &&
    node.expression.type === 'CallExpression' &&
    node.expression.callee.type === 'Identifier' &&
    node.expression.callee.name === 'require'
  );
}

export function isDirective(node: Node): boolean {
  return node.type === 'ExpressionStatement' && typeof node.directive === 'string';
}
