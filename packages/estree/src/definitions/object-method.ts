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
import { scopeOf } from '@yield-from/source-model';
import type { Located } from '../find/find';
import { childrenOf } from '../host/children';
import { literalKey, make, type Node, type t } from '../host/syntax';
import { arrow, assign, call, literal, name, sequence } from '../write/nodes';
import { isEffectFreeObject } from './effects';
import { generatorValue } from './expression';
import { replaceChild } from './insertion';
import type { Lowering } from './lowering';
import { inThunk } from './thunk';

/** Has a kind made, given an expression for the finished object. */
type Register = (kind: string, make: (object: Node) => Node) => void;

export class ObjectMethods {
  private readonly registers = new Map<Node, Register>();

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
    const body = lowering.body(located, kind);
    Object.assign(node, { body, async: false, generator: false });
    if (isOverwritten(literalNode, property, key)) {
      lowering.places.declare(literalNode, around, 'const', kind, lowering.kind(located));
      return;
    }
    let register = this.registers.get(literalNode);
    if (!register) {
      register = isEffectFreeObject(literalNode)
        ? this.withObject(literalNode, around)
        : this.aroundObject(literalNode, around);
      this.registers.set(literalNode, register);
    }
    register(kind, (object) => lowering.kindOfMember(located, 'member', object, key));
  }

  private withObject(literalNode: Node, ancestors: readonly Node[]): Register {
    return inThunk(this.lowering, literalNode, ancestors, 'object', () => literalNode);
  }

  private aroundObject(literalNode: Node, ancestors: readonly Node[]): Register {
    const { places } = this.lowering;
    const all = sequence([name('object'), name('object')]) as t.SequenceExpression;
    all.expressions.shift();
    places.replace(literalNode, ancestors, call(arrow([name('object')], all), [literalNode]));
    return (kind, make) => {
      places.declare(literalNode, ancestors, 'let', kind);
      all.expressions.splice(-1, 0, assign(name(kind), make(name('object'))) as t.Expression);
    };
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
