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
import { scopeOf } from '@yield-from/source-model';
import type { Located } from '../find/find';
import { childrenOf } from '../host/children';
import { literalKey, make, type Node, type t } from '../host/syntax';
import { arrow, call, index, literal, member, name, sequence } from '../write/build';
import { generatorValue } from './expression';
import { replaceChild } from './insertion';
import type { Lowering } from './lowering';

export class ObjectMethods {
  /** The `(object) => (…, object)` around a literal. */
  private readonly registrations = new Map<Node, t.SequenceExpression>();

  constructor(private readonly lowering: Lowering) {}

  lower(located: Located): void {
    const { lowering } = this;
    const { node, ancestors } = located;
    const [literalNode, property] = ancestors.slice(-2) as [t.ObjectExpression, t.ObjectProperty];
    const around = ancestors.slice(0, -2);
    const text = literalKey(property.key, property.computed);
    const key = text ?? lowering.storeKey(property, literalNode, around);
    if (this.usesSuper(node)) {
      this.keep(located, literalNode, property, key);
      return;
    }
    const isProto = text === '__proto__';
    const fresh = make('Property', {
      key: isProto ? literal(text) : property.key,
      computed: property.computed || isProto,
      kind: 'init',
      method: false,
      shorthand: false,
      value: generatorValue(lowering, located, key),
    });
    fresh.start = property.start;
    replaceChild(literalNode, property, fresh);
  }

  private keep(
    located: Located,
    literalNode: t.ObjectExpression,
    property: t.ObjectProperty,
    key: string | Node,
  ): void {
    const { lowering } = this;
    const { node, ancestors } = located;
    const around = ancestors.slice(0, -2);
    const kind = lowering.unique(`${typeof key === 'string' ? key : 'method'}Kind`);
    const body = lowering.body(located, name(kind));
    Object.assign(node, { body, async: false, generator: false });
    lowering.places.declare(literalNode, around, 'const', kind, lowering.createKind(located));
    if (isOverwritten(literalNode, property, key)) return;
    const object = name('object');
    const method = typeof key === 'string' ? member(object, key) : index(object, { ...key });
    const register = lowering.defineMethod(located, kind, method);
    const existing = this.registrations.get(literalNode);
    if (existing) {
      existing.expressions.splice(-1, 0, register as t.Expression);
      return;
    }
    const all = sequence([register, name('object')]) as t.SequenceExpression;
    this.registrations.set(literalNode, all);
    const fresh = call(arrow([name('object')], all), [literalNode]);
    lowering.places.replace(literalNode, around, fresh);
  }

  /** `super` of the method itself: arrows look through, other functions do not. */
  private usesSuper(node: Node): boolean {
    const { roles } = this.lowering.parts;
    return childrenOf(node).some((child) => {
      const role = roles.role(child);
      if (role?.role === 'super') return true;
      const scope = scopeOf(role);
      if (scope?.kind !== 'function') return this.usesSuper(child);
      return (scope.outside ?? []).some((key) => this.usesSuper(key));
    });
  }
}

/** Whether the property may be another one's by the end of the literal. */
function isOverwritten(
  { properties }: t.ObjectExpression,
  property: t.ObjectProperty,
  key: string | Node,
): boolean {
  return properties.slice(properties.indexOf(property) + 1).some((other) => {
    if (other.type === 'SpreadElement') return true;
    const text = literalKey(other.key, other.computed);
    return text !== undefined && text === key;
  });
}
