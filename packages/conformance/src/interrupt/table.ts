/** The table: every place to wait, at every moment. */
import { type Generator, MOMENTS, runMoment } from './moments';
import { makeWorld } from './world';

/** What places.js is, compiled. */
export interface Program {
  /** Their names. */
  readonly places: readonly string[];
  make(place: string, world: object): Generator;
}

/** @returns a line for each cell */
export async function table(
  { places, make }: Program,
  left: readonly string[] = [],
): Promise<string[]> {
  const lines: string[] = [];
  for (const place of places) {
    if (left.indexOf(place) >= 0) continue;
    for (const moment of Object.keys(MOMENTS)) {
      const log = await runMoment(moment, (entries) => make(place, makeWorld(entries)));
      lines.push(`${place}, ${moment}: ${log.join('; ')}`);
    }
  }
  return lines;
}
