import { async_generator, yield_, yield_from_, type Yields } from '@yield-from/runtime';
import type { Reading } from './reading';
import { readings } from './readings';
import { degrees, Summary } from './summary';

/** What the program prints, line by line, while it reads. */
export class Report {
  constructor(private readonly server: string) {}

  @async_generator
  async lines(): Promise<Yields<string>> {
    await yield_('The first five readings below -10 °C');
    const seen = await yield_from_(this.frosts(5));
    await yield_(`found among ${seen} readings; the rest of that page was never asked for`);

    await yield_('All readings');
    const summary = new Summary();
    for await (const reading of readings(this.server)) summary.add(reading);
    await yield_from_(summary.lines());
    await yield_(`${summary.count} readings`);
  }

  /**
   * Stops reading in the middle of a page: `break` closes every generator below, down to the connection.
   * Returns how many readings it took.
   */
  private async *frosts(wanted: number): AsyncGenerator<string, number> {
    let seen = 0;
    let found = 0;
    for await (const reading of readings(this.server)) {
      seen++;
      if (reading.temperature >= -100) continue;
      yield describe(reading);
      if (++found === wanted) break;
    }
    return seen;
  }
}

function describe({ id, station, temperature, note }: Reading): string {
  return `#${id} ${station} ${degrees(temperature)}${note && ` (${note})`}`;
}
