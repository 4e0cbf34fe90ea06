/** One measurement of a weather station, as it stands on one line of the data. */
export interface Reading {
  readonly id: number;
  readonly station: string;
  /** In tenths of a degree Celsius: integers print the same on every engine. */
  readonly temperature: number;
  readonly note: string;
}

/** The last line of a page says where the next one is; the last page's says null. */
export interface Turn {
  readonly next: string | null;
}

export type Line = Reading | Turn;

export function isTurn(line: Line): line is Turn {
  return 'next' in line;
}
