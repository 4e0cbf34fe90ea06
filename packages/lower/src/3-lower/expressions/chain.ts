/**
 * Lowers member accesses and calls with a suspension in them, optional chains included.
 *
 *     o.m(a, await b)            ->  t1 = o; t2 = t1.m; t3 = a;  .await (b)   t2.call(t1, t3, $.value)
 *     (await o)?.m(yield)        ->  .await (o)   t1 = $.value;  .brtrue short, (t1 == null)
 *                                    t2 = t1.m;  .yield ()   r = t2.call(t1, $.value);  .mark short
 *     (o?.[await k])(x)          ->  t1 = o;  .brtrue short, (t1 == null)   .await (k)   r = t1[$.value];
 *                                    .mark short   r.call(t1, x)
 */
import type { Chain, Link } from '../../contract/forms';
import { Label } from '../../graph/label';
import { code, type Value } from '../../graph/value';
import type { Context } from '../context';
import { isNullish } from '../short-circuit';
import { isSilent, lowerParts, lowerReusable, reusable } from '../spill';

export function lowerChain<N extends object>(ctx: Context<N>, _node: N, chain: Chain<N>): Value<N> {
  return new ChainLowering(ctx, chain).run();
}

class ChainLowering<N extends object> {
  /** The value so far, in place: to be used once, at once. */
  private value: Value<N> | undefined;
  /** The value so far, stored: instead of `value`. */
  private stored: (() => Value<N>) | undefined;
  /** The receiver that a stored method was read from. */
  private receiver: (() => Value<N>) | undefined;
  private short: Label | undefined;
  /** The last link that has to run as code of its own; those after it stay one expression. */
  private readonly last: number;

  constructor(
    private readonly ctx: Context<N>,
    private readonly chain: Chain<N>,
  ) {
    const { links } = chain;
    const last = links.findLastIndex((link) => this.suspends(link));
    // Where a short circuit is code of its own, the call behind the chain's end has to be code too: it needs the
    // receiver.
    const end = links.findIndex((link, i) => i >= last && link.endsChain);
    const begin = links.findLastIndex((link, i) => i < end && link.endsChain) + 1;
    const isCode = links.some((link, i) => i >= begin && i <= last && link.optional);
    this.last = isCode && end >= last ? end + 1 : last;
  }

  run(): Value<N> {
    const { chain } = this;
    this.start();
    chain.links.forEach((link, i) => {
      if (i > this.last) this.applyInPlace(link);
      else this.apply(link, i);
      if (link.endsChain) this.endChain();
    });
    return this.endChain(chain.deleted) ?? this.take();
  }

  /**
   * Marks where a short circuit that is code of its own goes on. Gives the result, in a variable; undefined without
   * one.
   */
  private endChain(deleted = false): Value<N> | undefined {
    const { ctx, short } = this;
    if (!short) return undefined;
    const result = ctx.temps.take();
    ctx.assign(result, this.take());
    const end = new Label('end');
    ctx.asm.goto(end);
    ctx.asm.mark(short);
    ctx.assign(result, code(deleted ? ctx.build.keyword('true') : ctx.build.undefined()));
    ctx.asm.mark(end);
    this.short = undefined;
    this.stored = () => code(ctx.name(result));
    return ctx.result(result);
  }

  private start(): void {
    const { ctx, chain } = this;
    const [first] = chain.links;
    // The base has to be stored where it is the receiver of a method, or while arguments suspend.
    if (this.isSplit(0)) {
      if (chain.superBase) {
        this.stored = reusable(ctx, ctx.lower.expression(chain.base), { says: [chain.base] });
        this.receiver = () => code(ctx.leaves.self);
      } else {
        const base = lowerReusable(ctx, chain.base);
        this.stored = () => ctx.callee(base());
      }
    } else if (first.kind === 'member' && (this.suspends(first) || this.isSplit(1))) {
      this.stored = lowerReusable(ctx, chain.base);
    } else {
      const value = ctx.lower.expression(chain.base);
      this.value = first.kind === 'member' ? value : ctx.callee(value);
    }
  }

  private suspends(link: Link<N>): boolean {
    return link.parts.some((part) => this.ctx.suspends(part.node));
  }

  /** Whether the link is a call that cannot stay in one expression with the member before it. */
  private isSplit(index: number): boolean {
    const link = this.chain.links[index];
    if (index > this.last || link.kind === 'member') return false;
    return this.suspends(link) || link.optional || this.chain.links[index - 1]?.endsChain === true;
  }

  /** The value, for its last use. */
  private take(): Value<N> {
    const value = this.stored ? this.stored() : (this.value as Value<N>);
    this.stored = this.value = undefined;
    return value;
  }

  private store(): () => Value<N> {
    this.stored ??= reusable(this.ctx, this.take());
    return this.stored;
  }

  private apply(link: Link<N>, index: number): void {
    const { ctx } = this;
    if (link.optional) this.branchIfNullish();
    const splitsNext = link.kind === 'member' && this.isSplit(index + 1);
    const receiver = splitsNext ? this.store() : undefined;
    if (this.suspends(link)) this.store();
    const parts = this.receiver ? this.lowerArguments(link) : lowerParts(ctx, link.parts);
    this.value = code(this.link(link, parts));
    if (splitsNext) {
      this.store();
      this.receiver = receiver;
    }
  }

  /**
   * The arguments of a call whose receiver is stored. `t2.call` is read before the arguments that stay in place are
   * evaluated; but a callee that is no function has to throw after all of them. So arguments that could be noticed are
   * stored first.
   *
   *     o.m(await a, 1)      ->  .await (a)   t2.call(t1, $.value, 1)
   *     o.m(await a, f())    ->  .await (a)   t3 = $.value; t4 = f();   t2.call(t1, t3, t4)
   */
  private lowerArguments(link: Link<N>): N[] {
    const { ctx } = this;
    const { parts } = link;
    const suspended = parts.findLastIndex((part) => ctx.suspends(part.node));
    const noticed = link.optional ? -1 : parts.findLastIndex((part) => !isSilent(ctx, part));
    const last = noticed > -1 && noticed >= suspended ? noticed + 1 : suspended;
    return lowerParts(ctx, parts, { last });
  }

  private applyInPlace(link: Link<N>): void {
    const parts = lowerParts(this.ctx, link.parts);
    this.value = code(link.rebuild(this.take().node, parts, link.optional));
  }

  private branchIfNullish(): void {
    const { ctx } = this;
    this.short ??= new Label('short circuit');
    const name = ctx.spillName(this.take());
    this.stored = () => code(ctx.name(name));
    ctx.asm.branch(isNullish(ctx, name), false, this.short, 'chain', {
      says: [this.chain.base, ' ends the chain'],
    });
  }

  /** The link applied to the value. */
  private link(link: Link<N>, parts: readonly N[]): N {
    const { build } = this.ctx;
    const { receiver } = this;
    this.receiver = undefined;
    if (!receiver) return link.rebuild(this.take().node, parts);
    if (link.kind === 'call') {
      return link.rebuild(build.member(this.take().node, 'call'), [receiver().node, ...parts]);
    }
    // A tag keeps its receiver by `bind`: the template's strings have to stay one object per place.
    const bound = build.call(build.member(this.take().node, 'bind'), [receiver().node]);
    return link.rebuild(bound, parts);
  }
}
