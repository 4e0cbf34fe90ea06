/** Places that give anonymous generators their names. */
import type * as ts from 'typescript';
import { type Naming, namingOf } from '../host/inference';
import { literalKey, propertyKey } from './keys';
import type { Walk } from './walk';

export function named(walk: Walk, node: ts.Node, { value, name }: Naming): ts.Node {
  const { ts, context } = walk.session;
  const key = literalKey(walk.session, name);
  if (!ts.isComputedPropertyName(name) || key !== undefined) {
    walk.names.give(value, { text: key ?? '' });
    return ts.visitEachChild(node, walk.visit, context);
  }
  walk.names.isKeyed(value);
  if (!walk.names.generatorIn(value)) return ts.visitEachChild(node, walk.visit, context);
  return ts.visitEachChild(
    node,
    (child) => {
      if (child !== name) return walk.visit(child);
      const [key, functionName] = propertyKey(walk, name);
      walk.names.give(value, functionName);
      return key;
    },
    context,
  );
}

export function shorthand(walk: Walk, node: ts.ShorthandPropertyAssignment): ts.Node {
  const { factory } = walk.session;
  const naming = namingOf(walk.session.ts, node);
  if (naming) walk.names.give(naming.value, { text: node.name.text });
  const { name, objectAssignmentInitializer: initial } = node;
  const renamed = walk.blocks.renamed(name);
  const given = initial && (walk.visit(initial) as ts.Expression);
  if (!renamed) {
    return given === initial ? node : factory.updateShorthandPropertyAssignment(node, name, given);
  }
  const value = given ? factory.createAssignment(renamed, given) : renamed;
  return factory.createPropertyAssignment(name.text, value);
}
