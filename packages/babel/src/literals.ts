/** Reads array, object and template literals and classes on the spine: operands, and what holds them. */
import type { Expression, Form, Part } from '@yield-from/lower';
import type * as t from '@babel/types';
import { argumentParts, asExpression, operands, rebuildArguments, value } from './expressions';
import { contextName } from './inference';
import { isTypeOnly, type ClassNode, type Node } from './syntax';

export function readArray(node: t.ArrayExpression): Expression<Node> {
  const present = node.elements.filter((element) => element !== null);
  return operands(argumentParts(present), (parts) => {
    const rest = rebuildArguments(present, parts);
    return {
      ...node,
      elements: node.elements.map((e) => (e ? (rest.shift() as t.Expression) : null)),
    };
  });
}

// ---- Templates ---------------------------------------------------------------------------------

export function readTemplate(node: t.TemplateLiteral): Expression<Node> {
  return operands(templateParts(node, 'text'), (parts) => rebuildTemplate(node, parts));
}

export function templateParts(node: t.TemplateLiteral, form: Form): Part<Node>[] {
  return node.expressions.map((expression) => ({ node: expression, form }));
}

export function rebuildTemplate(
  node: t.TemplateLiteral,
  parts: readonly Node[],
): t.TemplateLiteral {
  return { ...node, expressions: parts.map(asExpression) };
}

// ---- Objects and classes -----------------------------------------------------------------------

/**
 * `{ [k]: v, ...s, m() {} }`: keys, values and spreads in order; methods are pieces of the literal.
 * An anonymous class that is a value keeps its name only in place.
 */
export function readObject(node: t.ObjectExpression): Expression<Node> {
  const slots: Slot[] = [];
  node.properties.forEach((property, i) => {
    if (property.type === 'SpreadElement') {
      slots.push({
        index: i,
        key: 'argument',
        part: { node: property.argument, form: 'properties' },
      });
      return;
    }
    if (property.computed) {
      slots.push({ index: i, key: 'key', part: { node: property.key, form: 'key' } });
    }
    if (property.type === 'ObjectProperty') {
      const { value: node, computed: keyed } = property;
      const name = keyed ? undefined : contextName(property, 'value');
      slots.push({ index: i, key: 'value', part: { node, form: 'value', name, keyed } });
    }
  });
  return {
    kind: 'operands',
    parts: slots.map(({ part }) => part),
    pieces: node.properties.some(holdsFunction) ? node : undefined,
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

/** `extends`, decorators and computed keys, in order; the members are pieces of the class. */
export function readClass(node: ClassNode): Expression<Node> {
  const own: Slot[] = [];
  (node.decorators ?? []).forEach((decorator, i) => {
    own.push({ index: i, key: 'expression', part: value(decorator.expression) });
  });
  const { superClass } = node;
  const heritage = superClass ? [value(superClass)] : [];
  const slots: Slot[] = [];
  const decorators: (readonly Slot[])[] = [];
  node.body.body.forEach((member, i) => {
    const found = 'decorators' in member ? (member.decorators ?? []) : [];
    const list = found.map((decorator, j): Slot => ({
      index: j,
      key: 'expression',
      part: value(decorator.expression),
    }));
    decorators[i] = list;
    slots.push(...list.map((slot): Slot => ({ index: i, key: '', part: slot.part })));
    if ('computed' in member && member.computed && !isTypeOnly(member)) {
      slots.push({ index: i, key: 'key', part: { node: member.key, form: 'key' } });
    }
  });
  return {
    kind: 'operands',
    parts: [...own.map(({ part }) => part), ...heritage, ...slots.map(({ part }) => part)],
    pieces: node,
    rebuild: (parts) => {
      const rest = [...parts];
      const outer = rest.splice(0, own.length);
      const base = superClass ? asExpression(rest.splice(0, 1)[0]) : superClass;
      const members = node.body.body.map((member, i) => {
        const mine = slots.filter(({ index }) => index === i);
        const values = rest.splice(0, mine.length);
        const count = decorators[i].length;
        const copy: Record<string, unknown> = { ...member };
        if (count > 0) {
          const list = (member as t.ClassMethod).decorators as t.Decorator[];
          copy.decorators = fill(list, decorators[i], values.slice(0, count));
        }
        if (values.length > count) copy.key = values[count];
        return copy as unknown as t.ClassBody['body'][number];
      });
      return {
        ...node,
        ...(own.length > 0
          ? { decorators: fill(node.decorators as t.Decorator[], own, outer) }
          : {}),
        superClass: base,
        body: { ...node.body, body: members },
      };
    },
  };
}

/** Where in a list of nodes a part stands. */
interface Slot {
  readonly index: number;
  readonly key: string;
  readonly part: Part<Node>;
}

/** The list with the parts put back in their slots. */
function fill<T extends Node>(
  list: readonly T[],
  slots: readonly Slot[],
  parts: readonly Node[],
): T[] {
  const copies = list.map((node) => ({ ...node }));
  slots.forEach(({ index, key }, i) => {
    (copies[index] as unknown as Record<string, unknown>)[key] = parts[i];
  });
  return copies;
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
