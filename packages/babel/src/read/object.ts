/** Reads object literals on the spine. */
import type * as t from '@babel/types';
import { contextName } from '../host/inference';
import { fill, type Slot, type Operands } from './operands';

/**
 * `{ [k]: v, ...s, m() {} }`: keys, values and spreads in order; the literal holds its methods.
 * An anonymous class that is a value keeps its name only in place.
 */
export function readObject(node: t.ObjectExpression): Operands {
  const slots: Slot[] = [];
  node.properties.forEach((property, i) => {
    if (property.type === 'SpreadElement') {
      slots.push({
        index: i,
        key: 'argument',
        part: { node: property.argument, spill: 'properties' },
      });
      return;
    }
    if (property.computed) {
      slots.push({ index: i, key: 'key', part: { node: property.key, spill: 'key' } });
    }
    if (property.type === 'ObjectProperty') {
      const { value: node, computed: keyed } = property;
      const name = keyed ? undefined : contextName(property, 'value');
      slots.push({ index: i, key: 'value', part: { node, spill: 'value', name, keyed } });
    }
  });
  return {
    kind: 'operands',
    parts: slots.map(({ part }) => part),
    holder: node.properties.some(holdsFunction) ? node : undefined,
    rebuild: (parts) => ({
      ...node,
      properties: fill(node.properties, slots, parts).map((property) =>
        property.type === 'ObjectProperty' ? withoutFalseShorthand(property) : property,
      ),
    }),
  };
}

/** A method, or what may have its name from a computed key. */
function holdsFunction(property: t.ObjectExpression['properties'][number]): boolean {
  return (
    property.type === 'ObjectMethod' || (property.type === 'ObjectProperty' && property.computed)
  );
}

/** `{x}` whose value is no longer `x` has to be written out. */
export function withoutFalseShorthand(property: t.ObjectProperty): t.ObjectProperty {
  if (!property.shorthand) return property;
  const { key, value: shown } = property;
  const target = shown.type === 'AssignmentPattern' ? shown.left : shown;
  const isSame =
    target.type === 'Identifier' && key.type === 'Identifier' && target.name === key.name;
  return isSame ? property : { ...property, shorthand: false };
}
