/**
 * Closures over records. A factory makes them, and gets the records that are current when it is called.
 *
 *     () => x   ->   closure(scope)   with   closure = (scope) => () => scope.x   in the wrapper
 */
import { code } from '../../graph/value';
import type { Context } from '../context';
import { type ContextName, named } from './function-names';

export class Closures<N extends object> {
  /** Factories of closures over records, in the wrapper: `name = (records) => closure`. */
  readonly factories: { readonly name: string; readonly value: N }[] = [];

  constructor(private readonly ctx: Context<N>) {}

  /** A closure in a leaf, made by a factory. */
  capture(node: N, name: string | undefined): N {
    const { ctx } = this;
    const { build } = ctx;
    const records = this.recordsOf(node);
    const inside = this.moved(ctx.leaves.inside(node));
    const called = name === undefined ? inside : named(ctx, name, inside);
    const closure = ctx.asm.strictly(code(called)).node;
    const values = records.map((record) => build.name(record));
    if (ctx.plan.local.has(node)) return build.call(build.arrow(records, closure), values);
    const factory = ctx.host.unique('closure');
    this.factories.push({ name: factory, value: build.arrow(records, closure) });
    return build.call(build.name(factory), values);
  }

  /**
   * A class, function or object literal that was rebuilt around parts evaluated before; its functions may capture
   * records.
   */
  holder(original: N, rebuilt: N, name?: ContextName): N {
    const { ctx } = this;
    const { build } = ctx;
    let node = ctx.host.substitute(rebuilt, (inner, n) =>
      inner === rebuilt ? undefined : ctx.leaves.replace(inner, n),
    );
    const records = ctx.plan.captures.has(original) ? this.recordsOf(original) : [];
    if (records.length > 0) node = this.moved(node);
    if (name && ctx.host.anonymous(rebuilt)) {
      const isLost = name.isLost || records.length > 0 || ctx.plan.namesToKeep.has(name.text);
      if (isLost) node = named(ctx, name.text, node);
    }
    if (records.length === 0) return node;
    return build.call(
      build.arrow(records, node),
      records.map((record) => build.name(record)),
    );
  }

  /**
   * A class that stays a declaration:
   *
   *     @d class C { x = i }   ->   ((scope) => { @d class C { x = scope.i } return C; })(scope)
   */
  declared(node: N, name: string, id: N): N {
    const { ctx } = this;
    const { build } = ctx;
    const declaration = ctx.host.substitute(node, (inner, n) =>
      inner === node ? undefined : ctx.leaves.replace(inner, n),
    );
    const records = ctx.plan.captures.has(node) ? this.recordsOf(node) : [];
    const body = [declaration, build.return(build.copy?.(id) ?? build.name(name))];
    return build.call(
      build.arrow(records, body),
      records.map((record) => build.name(record)),
    );
  }

  /**
   * The value of a computed property that is evaluated before its literal: it gets its name from the key, in the
   * variable `key`.
   *
   *     { [k]: class { static x = i }, y: yield }   ->   t = toKey(k);  t1 = ((scope) => ({ [t]: class { … } })[t])(scope)
   */
  keyed(literal: N, key: string, value: N): N {
    const { build, plan } = this.ctx;
    const records = plan.captures.has(literal) ? this.recordsOf(literal) : [];
    if (records.length === 0) return build.namedBy(key, value);
    return build.call(
      build.arrow(records, build.namedBy(key, this.moved(value))),
      records.map((record) => build.name(record)),
    );
  }

  private moved(closure: N): N {
    return this.ctx.build.moved?.(closure) ?? closure;
  }

  private recordsOf(node: N): string[] {
    const scopes = this.ctx.plan.captures.get(node) ?? [];
    return [...scopes].map((scope) => scope.record as string);
  }
}
