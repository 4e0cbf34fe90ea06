/** What the rewritings of a case into another style share: reading, printing, and whose `await` or `yield` one is. */
import {
  type NodePath,
  parseSync,
  transformFromAstSync,
  traverse,
  type types as t,
} from '@babel/core';

export type Generator =
  | t.FunctionDeclaration
  | t.FunctionExpression
  | t.ObjectMethod
  | t.ClassMethod
  | t.ClassPrivateMethod;

/** @returns undefined where Babel reads nothing. @throws SyntaxError */
export function parseCase(source: string, syntax: 'js' | 'tsx'): t.File | undefined {
  const file = parseSync(source, {
    configFile: false,
    babelrc: false,
    sourceType: 'script',
    parserOpts: {
      plugins: syntax === 'tsx' ? ['jsx', 'typescript'] : ['explicitResourceManagement'],
    },
  });
  return file ?? undefined;
}

export function printCase(file: t.File, source: string): string {
  const options = { configFile: false, babelrc: false, retainLines: true } as const;
  return transformFromAstSync(file, source, options)?.code ?? '';
}

export function asyncGeneratorsOf(file: t.File): Set<t.Node> {
  const found = new Set<t.Node>();
  traverse(file, {
    Function({ node }) {
      if (node.async && node.generator) found.add(node);
    },
  });
  return found;
}

/** The function that an `await` or `yield` there belongs to: a method's computed key is its surroundings'. */
export function ownerOf(path: NodePath): t.Node | undefined {
  let inner = path;
  for (let outer = path.parentPath; outer; inner = outer, outer = outer.parentPath) {
    if (outer.isFunction() && inner.key !== 'key' && inner.listKey !== 'decorators')
      return outer.node;
  }
  return undefined;
}
