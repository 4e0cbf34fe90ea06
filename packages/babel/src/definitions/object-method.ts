/**
 * Methods of object literals.
 *
 *     { async *m(a) {…} }   ->   { m: define((kind) => ({ m(a) {…} }).m) }
 *
 * With `super` the method has to stay one:
 *
 *     { async *m() { yield super.m } }
 *  ->
 *     const mKind = createKind(false);
 *     ((object) => (defineMethod(mKind, object.m), object))({ m() { return start(mKind, …) } })
 */
import type * as t from '@babel/types';
import { arrow, call, index, member, name, propertyKey, sequence } from '../write/build';
import type { Generator } from '../find/find';
import { literalKey, type Node } from '../host/syntax';
import { generatorValue } from './expression';
import type { Lowering } from './lowering';
import { replaceChild } from './insertion';

export class ObjectMethods {
  /** The `(object) => (…, object)` around a literal. */
  private readonly registrations = new Map<Node, t.SequenceExpression>();

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
    const body = lowering.body(generator, name(kind));
    Object.assign(node, { body, async: false, generator: false });
    lowering.places.declare(
      literal,
      ancestors.slice(0, -1),
      'const',
      kind,
      lowering.createKind(generator),
    );
    if (isOverwritten(literal, node, key)) return;
    const object = name('object');
    const method = typeof key === 'string' ? member(object, key) : index(object, { ...key });
    const register = lowering.defineMethod(generator, kind, method);
    const existing = this.registrations.get(literal);
    if (existing) {
      existing.expressions.splice(-1, 0, register);
      return;
    }
    const all = sequence([register, name('object')]) as t.SequenceExpression;
    this.registrations.set(literal, all);
    const fresh = call(arrow(['object'], all), [literal]);
    lowering.places.replace(literal, ancestors.slice(0, -1), fresh);
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
