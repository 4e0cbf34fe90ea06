/**
 * Methods of object literals.
 *
 *     { async *m(a) {…} }   ->   { m: define((ownKind) => ({ m(a) {…} }).m) }
 *
 * With `super` the method has to stay one:
 *
 *     { async *m() { yield super.m } }
 *  ->
 *     (() => { var object = { m() { return start(mKind, …) } }, mKind = kind(member(object, 'm')); return object; })()
 *
 * or, where something in the literal has an effect, or may suspend,
 *
 *     ((object) => (mKind = kind(member(object, 'm')), object))({ m() { return start(mKind, …) }, … })
 */
import type * as t from '@babel/types';
import { arrow, assign, call, name, propertyKey, sequence } from '../write/nodes';
import type { Generator } from '../find/find';
import { literalKey, type Node } from '../host/syntax';
import { isEffectFreeObject } from './effects';
import { generatorValue } from './expression';
import type { Lowering } from './lowering';
import { inThunk } from './thunk';
import { replaceChild } from './insertion';

/** Has a kind made, given an expression for the finished object. */
type Register = (kind: string, make: (object: Node) => t.Expression) => void;

export class ObjectMethods {
  private readonly registers = new Map<Node, Register>();

  constructor(private readonly lowering: Lowering) {}

  lower(generator: Generator, node: t.ObjectMethod): void {
    const { lowering } = this;
    const { ancestors } = generator;
    const literal = ancestors[ancestors.length - 1] as t.ObjectExpression;
    const around = ancestors.slice(0, -1);
    const text = literalKey(node.key, node.computed);
    const key = text ?? lowering.storeKey(node, literal, around);
    if (this.usesSuper(node)) {
      this.keep(generator, node, literal, key);
      return;
    }
    const property: t.ObjectProperty = {
      type: 'ObjectProperty',
      ...(text === '__proto__'
        ? propertyKey(text)
        : { key: node.key as t.Expression, computed: node.computed }),
      value: generatorValue(lowering, generator, key),
      shorthand: false,
      loc: node.loc,
      leadingComments: node.leadingComments,
      trailingComments: node.trailingComments,
    };
    replaceChild(literal, node, property);
  }

  private keep(
    generator: Generator,
    node: t.ObjectMethod,
    literal: t.ObjectExpression,
    key: string | t.Expression,
  ): void {
    const { lowering } = this;
    const { ancestors } = generator;
    const kind = lowering.unique(`${typeof key === 'string' ? key : 'method'}Kind`);
    const body = lowering.body(generator, kind);
    Object.assign(node, { body, async: false, generator: false });
    const around = ancestors.slice(0, -1);
    if (isOverwritten(literal, node, key)) {
      lowering.places.declare(literal, around, 'const', kind, lowering.kind(generator));
      return;
    }
    let register = this.registers.get(literal);
    if (!register) {
      register = isEffectFreeObject(literal)
        ? this.withObject(literal, around)
        : this.aroundObject(literal, around);
      this.registers.set(literal, register);
    }
    register(kind, (object) => lowering.kindOfMember(generator, 'member', object, key));
  }

  private withObject(literal: t.ObjectExpression, ancestors: readonly Node[]): Register {
    return inThunk(this.lowering, literal, ancestors, 'object', () => literal);
  }

  private aroundObject(literal: t.ObjectExpression, ancestors: readonly Node[]): Register {
    const { places } = this.lowering;
    const all = sequence([name('object'), name('object')]) as t.SequenceExpression;
    all.expressions.shift();
    places.replace(literal, ancestors, call(arrow(['object'], all), [literal]));
    return (kind, make) => {
      places.declare(literal, ancestors, 'let', kind);
      all.expressions.splice(-1, 0, assign(name(kind), '=', make(name('object'))));
    };
  }

  /** `super` of the method itself: arrows look through, other functions do not. */
  private usesSuper(node: Node): boolean {
    const { walker, roles } = this.lowering.parts;
    return walker.children(node).some((child) => {
      const role = roles.role(child);
      if (role?.role === 'super') return true;
      const scope =
        role?.role === 'declaration' ? role.scope : role?.role === 'scope' ? role : undefined;
      if (scope?.kind !== 'function') return this.usesSuper(child);
      return (scope.outside ?? []).some((key) => this.usesSuper(key));
    });
  }
}

/** Whether the property may be another one's by the end of the literal. */
function isOverwritten(
  literal: t.ObjectExpression,
  node: t.ObjectMethod,
  key: string | t.Expression,
): boolean {
  return literal.properties.slice(literal.properties.indexOf(node) + 1).some((property) => {
    if (property.type === 'SpreadElement') return true;
    const other = literalKey(property.key, property.computed);
    return other !== undefined && other === key;
  });
}
