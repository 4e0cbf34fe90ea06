/**
 * A script that makes the example's data: 6,000 readings on four pages, the same on every run. Names and
 * notes have characters of two, three and four bytes, so that a network chunk can end inside one.
 *
 *     node make-readings.js [folder]
 */
import * as fs from 'fs';
import * as path from 'path';
import type { Line, Reading } from './reading';

const COUNT = 6000;
const PER_PAGE = 1500;
const STATIONS = ['Zürich', 'Tromsø', 'Kraków', '東京', 'Αθήνα', 'Reykjavík', 'دمشق', 'Nuuk'];
const NOTES = ['', 'wind ↗', 'снег', '🌧 heavy', 'föhn', '霧'];

function makeReadings(): Reading[] {
  const random = randomNumbers(2016);
  const readings: Reading[] = [];
  for (let id = 1; id <= COUNT; id++) {
    const season = Math.round(120 * Math.sin((id / COUNT) * 2 * Math.PI));
    readings.push({
      id,
      station: STATIONS[random(STATIONS.length)],
      temperature: season + random(200) - 50,
      note: NOTES[random(NOTES.length)],
    });
  }
  return readings;
}

/** A linear congruential generator. */
function randomNumbers(seed: number): (below: number) => number {
  return (below) => {
    seed = (seed * 69069 + 12345) % 4294967296;
    return Math.floor(seed / 65536) % below;
  };
}

function writePages(folder: string, readings: Reading[]): void {
  for (let page = 1; (page - 1) * PER_PAGE < readings.length; page++) {
    const lines: Line[] = readings.slice((page - 1) * PER_PAGE, page * PER_PAGE);
    lines.push({ next: page * PER_PAGE < readings.length ? `/readings/${page + 1}` : null });
    // No newline at the very end: a reader has to cope with that too.
    const file = path.join(folder, `readings-${page}.jsonl`);
    fs.writeFileSync(file, lines.map((line) => JSON.stringify(line)).join('\n'));
  }
}

const folder = process.argv[2] || 'data';
if (!fs.existsSync(folder)) fs.mkdirSync(folder);
writePages(folder, makeReadings());
