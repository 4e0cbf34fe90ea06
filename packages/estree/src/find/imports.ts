/**
 * Brings the runtime in: one import per file, first but for the bare imports (`import './polyfill'`) that the file
 * begins with, as the runtime finds what they install.
 *
 *     import { kind, start } from '@yield-from/runtime';   in ES modules
 *     var yieldFrom = require('@yield-from/runtime');      in CommonJS and scripts
 *     (nothing: a global variable)                         runtime: { global: 'yieldFrom' }
 *     var yieldFrom_1 = yieldFrom;                         the same, where a variable of the file hides it
 */
import type { Helper } from '@yield-from/runtime/protocol';
import type { Names, RuntimeOption } from '@yield-from/source-model';
import { make, type Node, type t } from '../host/syntax';
import { call, literal, member, name, variable } from '../write/nodes';

export class Imports {
  /** Local names of what is imported. */
  private readonly locals = new Map<Helper, string>();
  /** Local name of the runtime as an object. */
  private object: string | undefined;

  constructor(
    private readonly runtime: RuntimeOption,
    private readonly isModule: boolean,
    private readonly names: Names,
    hidesGlobal: boolean,
  ) {
    if ('global' in runtime && !hidesGlobal) this.object = runtime.global;
  }

  /** An expression for a function of the runtime. */
  helper(helper: Helper): Node {
    if ('global' in this.runtime || !this.isModule) {
      this.object ??= this.names.unique('yieldFrom');
      return member(name(this.object), helper);
    }
    let local = this.locals.get(helper);
    if (local === undefined) {
      local = this.names.unique(helper);
      this.locals.set(helper, local);
    }
    return name(local);
  }

  insert(program: t.Program): void {
    const body = program.body as Node[];
    const rest = body.findIndex((item) => !isBareImport(item) && !isDirective(item));
    body.splice(rest < 0 ? body.length : rest, 0, ...this.imports());
  }

  private imports(): Node[] {
    if ('global' in this.runtime) {
      const { global } = this.runtime;
      if (this.object === undefined || this.object === global) return [];
      return [variable('var', [[this.object, name(global)]])];
    }
    const source = literal(this.runtime.import);
    if (this.object !== undefined) {
      return [variable('var', [[this.object, call(name('require'), [source])]])];
    }
    const specifiers = [...this.locals].map(([imported, local]) =>
      make('ImportSpecifier', { imported: name(imported), local: name(local) }),
    );
    return [make('ImportDeclaration', { specifiers, source })];
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
