/** Reads the heads of classes on the spine. */
import type * as t from '@babel/types';
import { isTypeOnly, type ClassNode } from '../host/syntax';
import { asExpression, fill, value, type Slot, type Operands } from './operands';

/** `extends`, decorators and computed keys, in order; the class holds its members. */
export function readClass(node: ClassNode): Operands {
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
      slots.push({ index: i, key: 'key', part: { node: member.key, spill: 'key' } });
    }
  });
  return {
    kind: 'operands',
    parts: [...own.map(({ part }) => part), ...heritage, ...slots.map(({ part }) => part)],
    holder: node,
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
