/**
 * Regions: which handler a throw or a return goes to.
 *
 *     try { … } finally { … }     .region 1, .finally L      both go to L, and from there on to the region around
 *     try { … } catch { … }       .region 2, .catch L        a return passes it by
 *     for await (…) { … }         .region 3, .loop           closed by the runtime, before either goes on
 */
import type { Label } from './label';

/** A stretch of the body, and what happens to a throw or a return in it. */
export interface Region {
  /** From 1; 0 is all of the body. */
  readonly number: number;
  readonly parent: Region | undefined;
  /**
   * `catch`: its handler gets the error of a throw. `finally`: its handler gets throws and returns, and completes them. `loop`: the
   * inside of a `for await`, which is closed, and then what is thrown or returned goes to the region around.
   */
  readonly kind: 'body' | 'catch' | 'finally' | 'loop';
  /** In the region's parent. */
  readonly handler?: Label;
}

/** All of the body. */
export const BODY: Region = { number: 0, parent: undefined, kind: 'body' };

/** Their numbers in compiled code: from 1; of each loop it is -1, as the runtime knows which one is the innermost. */
export function numbersOf(regions: readonly Region[]): ReadonlyMap<Region, number> {
  let last = 0;
  return new Map(regions.map((region) => [region, region.kind === 'loop' ? -1 : ++last]));
}

/** The region whose handler a throw in `region` goes to, or all of the body. */
export function throwingRegion(region: Region): Region {
  while (region.kind === 'loop' && region.parent) region = region.parent;
  return region;
}

/** The region that a return completion in `region` is held up by, or all of the body. */
export function returningRegion(region: Region): Region {
  while (region.kind === 'catch' && region.parent) region = region.parent;
  return region;
}
