/**
 * Chains: `yield*` from one generator of ours to another. While nobody else touches the inner one, an item costs the
 * same at any depth, and so does the stack. These are the pointers alone.
 *
 *     root  ◀──outer──  middle  ◀──outer──  last ──inner──▶ leaf         each but the leaf is in a `yield*`
 *      └────────────────last─────────────────▲
 *
 * The leaf knows of no chain: whoever asks it, asks it. When somebody asks one in the middle directly, the chain is cut
 * above it, until the next request through the upper part links them again.
 */
import { RUNNING } from '../codes';
import { say } from '../messages';
import type { IteratorRecord } from '../iteration/get-iterator';
import type { Step } from '../protocol';
import type { GeneratorActivation } from './activation';
import { Delegation } from './delegation';
import { delegating } from './next';

/** The `yield*` that it is in. */
export function starOf($: GeneratorActivation): Delegation {
  return $.place as Delegation;
}

/**
 * What a generator does that is about to be asked; it stands alone, or at the root of its chain, now.
 *
 * @throws TypeError when a request is being served
 */
export function take($: GeneratorActivation): Step {
  const { step, place } = $;
  let outer = place instanceof Delegation ? place.outer : null;
  let root = $;
  for (; outer !== null; outer = starOf(root).outer) root = outer;
  if (step === null || root.step === null) throw new TypeError(say(RUNNING));
  if (root !== $) part(root, starOf($).outer!, starOf($));
  return step;
}

/**
 * The chain of `root` ends with `last`; the one below, which is in the `yield*` `star`, is the root of what is left.
 */
function part(root: GeneratorActivation, last: GeneratorActivation, star: Delegation): void {
  const rootStar = starOf(root);
  star.outer = null;
  star.last = rootStar.last;
  rootStar.last = last;
}

/**
 * What `inner` does, the delegate of `$`; it is part of the chain now, with all that it is the root of.
 *
 * @throws TypeError when it is running
 */
export function link(
  root: GeneratorActivation,
  $: GeneratorActivation,
  inner: GeneratorActivation,
): Step {
  const step = take(inner);
  if (step === delegating) {
    const star = starOf(inner);
    starOf(root).last = star.last;
    star.last = null;
    star.outer = $;
  }
  return step;
}

/** What is linked below `$` stands alone. */
export function sever(root: GeneratorActivation, $: GeneratorActivation): void {
  if (starOf(root).last !== $) part(root, $, starOf(starOf($).inner!));
}

/** `$` is in a `yield*` now, the last one of its chain. */
export function enter(
  root: GeneratorActivation,
  $: GeneratorActivation,
  body: Step,
  delegate: IteratorRecord,
  inner: GeneratorActivation | null,
): void {
  const { place } = $;
  const star = place instanceof Delegation ? place : new Delegation(place);
  star.body = body;
  star.delegate = delegate;
  star.inner = inner;
  if ($ !== root) {
    star.outer = starOf(root).last;
    $.step = delegating;
  }
  $.place = star;
  starOf(root).last = $;
}

/** The `yield*` of `$` is over. Gives its body's step function. */
export function leaveStar(root: GeneratorActivation, $: GeneratorActivation): Step {
  sever(root, $);
  const star = starOf($);
  const body = star.body!;
  starOf(root).last = star.outer;
  star.outer = star.inner = star.delegate = null;
  return body;
}
