/**
 * The same generator in `yield_` style, made mechanically so that every case is written once:
 *
 *     async function* g(a) { x = yield a; yield* b }
 *     var g = async_generator(async function g(a) { x = await yield_(a); await yield_from_(b) })
 *
 *     class C { async *m() {} }      // class C { @async_generator async m() {} }
 *     ({ async *m() {} })            // ({ m: async_generator(async function () {}) })
 */
import { type NodePath, traverse, types as t } from '@babel/core';
import { type Generator, parseCase, printCase } from './restyle';

/** The source in `yield_` style; undefined where it has no generator, or one that has no such form. */
export function toYieldStyle(source: string, syntax: 'js' | 'tsx'): string | undefined {
  const ast = parseCase(source, syntax);
  if (!ast) return undefined;
  let generators = 0;
  let impossible = false;

  traverse(ast, {
    // On exit: a generator inside another one is rewritten before its surroundings.
    'FunctionDeclaration|FunctionExpression|ObjectMethod|ClassMethod|ClassPrivateMethod': {
      exit(path: NodePath) {
        const fn = path as NodePath<Generator>;
        if (!fn.node.async || !fn.node.generator) return;
        generators++;
        replaceYields(fn);
        fn.node.generator = false;
        if (fn.isClassMethod() || fn.isClassPrivateMethod()) {
          fn.node.decorators = [t.decorator(t.identifier('async_generator'))];
        } else if (fn.isObjectMethod()) {
          if (usesSuper(fn)) impossible = true;
          else fn.replaceWith(asProperty(fn.node));
        } else if (fn.isFunctionExpression()) {
          fn.replaceWith(marked(fn.node));
          fn.skip();
        } else if (fn.isFunctionDeclaration()) {
          hoist(fn);
        }
      },
    },
  });
  if (!generators || impossible) return undefined;
  const code = printCase(ast, source);
  const markers =
    "const { async_generator, yield_, yield_from_ } = require('@yield-from/runtime');\n";
  const directive = /^(\s*(?:\/\/.*\n|\s)*)(['"]use strict['"];?)/.exec(code);
  return directive ? directive[0] + markers + code.slice(directive[0].length) : markers + code;
}

function replaceYields(fn: NodePath<Generator>): void {
  fn.traverse({
    Function(inner) {
      inner.skip();
    },
    YieldExpression: {
      exit(path) {
        const { argument, delegate } = path.node;
        const marker = t.identifier(delegate ? 'yield_from_' : 'yield_');
        path.replaceWith(t.awaitExpression(t.callExpression(marker, argument ? [argument] : [])));
      },
    },
  });
  // A class's computed keys and `extends` belong to the surrounding function, but Babel skips them
  // with the methods above: they are visited here.
  fn.traverse({
    Method(inner) {
      if (inner.node.computed) {
        (inner.get('key') as NodePath).traverse({
          YieldExpression(path) {
            replaceOne(path);
          },
        });
        const key = inner.get('key') as NodePath;
        if (key.isYieldExpression()) replaceOne(key);
      }
      inner.skip();
    },
  });
}

function replaceOne(path: NodePath<t.YieldExpression>): void {
  const { argument, delegate } = path.node;
  const marker = t.identifier(delegate ? 'yield_from_' : 'yield_');
  path.replaceWith(t.awaitExpression(t.callExpression(marker, argument ? [argument] : [])));
}

function marked(fn: t.FunctionExpression): t.Expression {
  return t.callExpression(t.identifier('async_generator'), [fn]);
}

function usesSuper(fn: NodePath): boolean {
  let found = false;
  fn.traverse({
    Super() {
      found = true;
    },
  });
  return found;
}

function asProperty(method: t.ObjectMethod): t.ObjectProperty {
  const fn = t.functionExpression(null, method.params as t.Identifier[], method.body, false, true);
  return t.objectProperty(method.key as t.Expression, marked(fn), method.computed);
}

/** A declaration becomes a variable at the top of its scope: `var` in a function, `let` in a block. */
function hoist(path: NodePath<t.FunctionDeclaration>): void {
  const { id, params, body } = path.node;
  const top = path.parentPath.isProgram() || path.parentPath.parentPath?.isFunction();
  const fn = t.functionExpression(id, params as t.Identifier[], body, false, true);
  const declaration = t.variableDeclaration(top ? 'var' : 'let', [
    t.variableDeclarator(id as t.Identifier, marked(fn)),
  ]);
  const parent = path.parentPath;
  if (parent.isSwitchCase()) {
    path.replaceWith(declaration);
    return path.skip();
  }
  const list = (parent.node as t.Program | t.BlockStatement).body;
  const before = list.findIndex((s) => !hoisted.has(s));
  path.remove();
  list.splice(Math.max(before, 0), 0, declaration);
  hoisted.add(declaration);
}

const hoisted = new WeakSet<t.Node>();
