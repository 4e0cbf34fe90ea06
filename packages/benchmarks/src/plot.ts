/** The picture for the README: every workload a line, every contestant a dot, native at 1. */
import { ratio, type SpeedRow } from './speed';

const SHOWN: Readonly<Record<string, string>> = {
  'ours-typescript-es5': '#0a7d4f',
  'typescript-es5': '#3178c6',
  'babel-7': '#d08700',
  swc: '#b5379c',
  esbuild: '#777777',
};

const LEFT = 230;
const WIDTH = 860;
const TOP = 70;
const STEP = 26;
/** The logarithmic scale's ends. */
const LOW = 0.003;
const HIGH = 20;

export function plot(rows: readonly SpeedRow[], engine: string): string {
  const shown = rows.filter(({ consumer }) => consumer !== 'native');
  const bottom = TOP + shown.length * STEP;
  const ticks = [0.01, 0.1, 1, 10].map(
    (tick) =>
      `<line x1="${x(tick)}" y1="${TOP - 14}" x2="${x(tick)}" y2="${bottom}" stroke="${tick === 1 ? '#333' : '#ddd'}"/>` +
      text(x(tick), bottom + 16, tick === 1 ? '1 = native' : String(tick), 'middle'),
  );
  const lines = shown.map((row, index) => {
    const y = TOP + index * STEP;
    const native = row.cells.find(({ contestant }) => contestant.name === 'native');
    const dots = row.cells.map((cell) => {
      const color = SHOWN[cell.contestant.name];
      const figures = native && color && ratio(cell, native);
      if (!figures) return '';
      const radius = cell.contestant.ours ? 6 : 4.5;
      const title = `${cell.contestant.title}: ${figures.median.toPrecision(2)}`;
      return `<circle cx="${x(figures.median)}" cy="${y}" r="${radius}" fill="${color}"><title>${title}</title></circle>`;
    });
    const rule = `<line x1="${LEFT}" y1="${y}" x2="${WIDTH - 20}" y2="${y}" stroke="#eee"/>`;
    return (
      rule + text(LEFT - 12, y + 4, row.workload.title.replace(/`/g, ''), 'end') + dots.join('')
    );
  });
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${bottom + 30}" font-family="sans-serif" font-size="12">`,
    `<rect width="100%" height="100%" fill="#fff"/>`,
    `<text x="12" y="20" font-size="14" font-weight="bold">Time per item, relative to native async generators (${engine}; less is better)</text>`,
    legend(shown),
    ...ticks,
    ...lines,
    '</svg>',
    '',
  ].join('\n');
}

function legend(rows: readonly SpeedRow[]): string {
  const titles = (rows[0]?.cells ?? []).filter(({ contestant }) => contestant.name in SHOWN);
  return titles
    .map(({ contestant }, index) => {
      const left = 12 + index * 165;
      return `<circle cx="${left + 5}" cy="38" r="5" fill="${SHOWN[contestant.name]}"/>${text(left + 15, 42, contestant.title, 'start')}`;
    })
    .join('');
}

function x(value: number): number {
  const share = Math.log(Math.max(LOW, Math.min(HIGH, value)) / LOW) / Math.log(HIGH / LOW);
  return Math.round(LEFT + share * (WIDTH - 20 - LEFT));
}

function text(left: number, y: number, content: string, anchor: string): string {
  return `<text x="${left}" y="${y}" text-anchor="${anchor}">${content}</text>`;
}
