/**
 * Names of the properties of records that nobody but the runtime sees: in what ships they are one letter long. What compiled
 * code, users, engines or debuggers of users see keeps its name, and so does what is read by a computed key.
 */
import { createRequire } from 'node:module';

const ts = createRequire(import.meta.url)('typescript');

/** In no order but that of the first letter that is free. */
export const INTERNAL = [
  ...['outer', 'leaf', 'end', 'star', 'last', 'rules', 'mode', 'forward', 'answer', 'cut'],
  ...['proceed', 'again', 'wait', 'waiter', 'record', 'continuation'],
  ...['machine', 'iteration', 'loop', 'inner', 'asked', 'answered', 'isSync', 'enter'],
  ...['reads', 'escape', 'hook', 'settle', 'outcome', 'promise', 'isWrapping', 'resources'],
  ...['needsAwait', 'hasAwaited', 'wasDone', 'activationOf', 'methods', 'shape'],
  ...['rests', 'closes', 'settler', 'completion', 'awaits', 'fn', 'ok', 'no'],
  ...['server', 'deliver', 'awaitAnswer', 'place', 'outside', 'kind', 'table'],
];

const LETTERS = 'abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ$';

/** internal name -> letter */
export const SHORT = new Map(INTERNAL.map((name, index) => [name, LETTERS[index]]));

/** A transformer of compiled sources. */
export function shorten(context) {
  const { factory } = context;
  const short = (name) => {
    const letter = ts.isIdentifier(name) ? SHORT.get(name.text) : undefined;
    return letter === undefined ? name : ts.setTextRange(factory.createIdentifier(letter), name);
  };
  const visit = (node) => {
    node = ts.visitEachChild(node, visit, context);
    if (ts.isPropertyAccessExpression(node)) {
      return factory.updatePropertyAccessExpression(node, node.expression, short(node.name));
    }
    if (ts.isPropertyAssignment(node)) {
      return factory.updatePropertyAssignment(node, short(node.name), node.initializer);
    }
    if (ts.isShorthandPropertyAssignment(node)) {
      const name = short(node.name);
      return name === node.name ? node : factory.createPropertyAssignment(name, node.name);
    }
    if (ts.isMethodDeclaration(node)) {
      const { modifiers, asteriskToken, parameters, body } = node;
      return factory.updateMethodDeclaration(
        ...[node, modifiers, asteriskToken, short(node.name), undefined, undefined],
        ...[parameters, undefined, body],
      );
    }
    if (ts.isPropertyDeclaration(node)) {
      const { modifiers, initializer } = node;
      return factory.updatePropertyDeclaration(
        ...[node, modifiers, short(node.name), undefined, undefined, initializer],
      );
    }
    if (ts.isObjectBindingPattern(node)) {
      return factory.updateObjectBindingPattern(node, node.elements.map(element));
    }
    return node;
  };
  // Of an object's pattern only: an array's elements have no property.
  const element = (node) => {
    const from = node.propertyName ?? node.name;
    const name = short(from);
    if (name === from) return node;
    return factory.updateBindingElement(
      ...[node, node.dotDotDotToken, name, node.name, node.initializer],
    );
  };
  return (file) => ts.visitNode(file, visit);
}
