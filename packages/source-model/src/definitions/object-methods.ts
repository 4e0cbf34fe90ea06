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
import { scopeOf } from '../syntax';
import { generatorValue } from './function-values';
import type { Located } from './located';
import type { Lowering } from './lowering';
import type { Member } from './member';
import { inCall, inThunk, type Register } from './registration';

export interface ObjectTree<N, F extends N> {
  objectMember(located: Located<N, F>): Member<N>;
  /** Making the literal does nothing that could be seen. */
  isEffectFree(literal: N): boolean;
  /** Whether the property may be another one's by the end of the literal. */
  isReplacedInObject(method: Member<N>): boolean;
  /** `key: value`, in place of a method. */
  property(method: Member<N>, value: N): N;
}

export class ObjectMethods<N extends object, F extends N> {
  private readonly registers = new Map<N, Register<N>>();

  constructor(private readonly lowering: Lowering<N, F>) {}

  lower(located: Located<N, F>): void {
    const { lowering } = this;
    const { tree } = lowering;
    const method = tree.objectMember(located);
    const key = method.text ?? lowering.storeKey(method);
    if (this.usesSuper(located.node)) this.keep(located, method, key);
    else {
      const value = generatorValue(lowering, located, key);
      tree.replaceChild(method.owner, method.member, tree.property(method, value));
    }
  }

  private keep(located: Located<N, F>, method: Member<N>, key: string | N): void {
    const { lowering } = this;
    const { tree } = lowering;
    const { owner, around, text } = method;
    const kind = lowering.unique(`${text ?? 'method'}Kind`);
    tree.become(located.node, lowering.body(located, kind));
    if (tree.isReplacedInObject(method)) {
      lowering.places.declare(owner, around, 'const', kind, lowering.kind(located));
      return;
    }
    let register = this.registers.get(owner);
    if (!register) {
      const wrap = tree.isEffectFree(owner) ? inThunk : inCall;
      register = wrap(lowering, method, 'object', owner);
      this.registers.set(owner, register);
    }
    register(kind, (object) => lowering.kindOfMember(located, 'member', object, key));
  }

  /** `super` of the method itself: arrows look through, other functions do not. */
  private usesSuper(node: N): boolean {
    const { host } = this.lowering;
    return host.children(node).some((child) => {
      const role = host.role(child);
      if (role?.role === 'super') return true;
      const scope = scopeOf(role);
      if (scope?.kind !== 'function') return this.usesSuper(child);
      return (scope.outside ?? []).some((key) => this.usesSuper(key));
    });
  }
}
