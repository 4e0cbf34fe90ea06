/**
 * Regions: which handler a throw or a return goes to.
 *
 *     try { … } finally { … }     .region 1, .finally L      both go to L, and from there on to the region around
 *     try { … } catch { … }       .region 2, .catch L        a throw goes to L; a return passes by
 *     for await (…) { … }         .region 3, .loop           closed by the runtime, before either goes on
 */
import type { Label } from './label';

/** A stretch of the body, and what happens to a throw or a return in it. */
export interface Region {
  /** From 1, in the order in which they were opened; 0 is the whole body. */
  readonly number: number;
  readonly parent: Region | undefined;
  /**
   * `catch`: its handler gets what is thrown. `finally`: its handler gets throws and returns, and lets them go on at
   * its end. `loop`: the inside of a `for await`; a throw or a return closes it, and then goes to the region around.
   */
  readonly kind: 'body' | 'catch' | 'finally' | 'loop';
  /** The handler's own code is in the parent region. */
  readonly handler?: Label;
}

/** The whole body. */
export const BODY: Region = { number: 0, parent: undefined, kind: 'body' };

/** Their numbers in compiled code: from 1; all loops have -1, because the runtime knows which one is the innermost. */
export function numbersOf(regions: readonly Region[]): ReadonlyMap<Region, number> {
  let last = 0;
  return new Map(regions.map((region) => [region, region.kind === 'loop' ? -1 : ++last]));
}

/** The region whose handler a throw in `region` goes to, or the whole body. */
export function throwingRegion(region: Region): Region {
  while (region.kind === 'loop' && region.parent) region = region.parent;
  return region;
}

/** The region that holds up a return completion in `region`, or the whole body. */
export function returningRegion(region: Region): Region {
  while (region.kind === 'catch' && region.parent) region = region.parent;
  return region;
}
