import type { Reading } from './reading';

interface Station {
  readonly name: string;
  count: number;
  lowest: number;
  highest: number;
  total: number;
}

/** Readings, summed up by station. */
export class Summary {
  private readonly stations: Record<string, Station> = {};
  count = 0;

  add(reading: Reading): void {
    const name = reading.station;
    const { temperature } = reading;
    const station = this.stations[name] || {
      name,
      count: 0,
      lowest: temperature,
      highest: temperature,
      total: 0,
    };
    this.stations[name] = station;
    station.count++;
    station.total += temperature;
    station.lowest = Math.min(station.lowest, temperature);
    station.highest = Math.max(station.highest, temperature);
    this.count++;
  }

  /** One line for each station, by name. */
  lines(): string[] {
    return Object.keys(this.stations)
      .sort()
      .map((name) => {
        const { count, lowest, highest, total } = this.stations[name];
        const mean = degrees(Math.round(total / count));
        return `${name}: ${count} from ${degrees(lowest)} to ${degrees(highest)}, mean ${mean}`;
      });
  }
}

/** `-34` is `-3.4 °C`. */
export function degrees(tenths: number): string {
  return `${(tenths / 10).toFixed(1)} °C`;
}
