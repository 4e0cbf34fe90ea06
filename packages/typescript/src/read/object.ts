/** Object literals of the spine: computed keys and values from left to right, methods put back beside them. */
import type * as ts from 'typescript';
import { withKey } from './member-key';
import { type ExpressionReader, type Make, part, type Operands, type ReadPart } from './operands';
import type { TS } from '../host/syntax';

export function readObject(
  { ts, factory }: ExpressionReader,
  node: ts.ObjectLiteralExpression,
): Operands {
  const parts: ReadPart[] = [];
  const makers: ((next: () => ts.Expression) => ts.ObjectLiteralElementLike)[] = [];
  let holdsFunctions = false;
  for (const property of node.properties) {
    if (ts.isSpreadAssignment(property)) {
      parts.push(part(property.expression, 'properties'));
      makers.push((next) => factory.createSpreadAssignment(next()));
      continue;
    }
    const { name } = property;
    const isComputed = ts.isComputedPropertyName(name);
    if (isComputed) parts.push(part(name.expression, 'key'));
    const keyOf = (next: () => ts.Expression): ts.PropertyName =>
      isComputed ? factory.createComputedPropertyName(next()) : name;
    if (ts.isPropertyAssignment(property)) {
      parts.push({ ...part(property.initializer), name: nameGiven(ts, name), keyed: isComputed });
      holdsFunctions ||= isComputed;
      makers.push((next) => factory.createPropertyAssignment(keyOf(next), next()));
    } else if (ts.isShorthandPropertyAssignment(property)) {
      parts.push(part(property.name));
      makers.push((next) => shorthand({ ts, factory }, property, next()));
    } else {
      holdsFunctions = true;
      makers.push((next) => withKey({ ts, factory }, property, property.modifiers, keyOf(next)));
    }
  }
  return {
    kind: 'operands',
    parts,
    holder: holdsFunctions ? node : undefined,
    rebuild: (values) => {
      let used = 0;
      const next = (): ts.Expression => values[used++] as ts.Expression;
      const properties = makers.map((make) => make(next));
      return factory.createObjectLiteralExpression(properties, properties.length > 3);
    },
  };
}

/** `{ x: () => {} }`: the function's name. (`__proto__` gives none.) */
function nameGiven(ts: TS, name: ts.PropertyName): string | undefined {
  const isText = ts.isIdentifier(name) || ts.isStringLiteral(name) || ts.isNumericLiteral(name);
  return isText && name.text !== '__proto__' ? name.text : undefined;
}

/** `{x}`, where `x` stays or became something else. */
export function shorthand(
  { ts, factory }: Make,
  property: ts.ShorthandPropertyAssignment,
  value: ts.Expression,
): ts.ObjectLiteralElementLike {
  if (value === property.name) return property;
  if (ts.isIdentifier(value) && value.text === property.name.text) {
    return factory.createShorthandPropertyAssignment(value);
  }
  return factory.createPropertyAssignment(property.name.text, value);
}
