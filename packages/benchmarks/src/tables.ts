/** The measured figures as Markdown tables. */
import { againstPeers, problemText } from './cells';
import type { GeneratorTimes, ProjectTimes } from './compile-time';
import { COMPILERS } from './compile-time';
import { BYTES_GOAL, DEPTH_GOAL, goal, MEAN_GOAL, PEER_GOAL, PLUGIN_GOAL } from './goals';
import { grouped, short, table } from './markdown';
import type { LibraryRow } from './library';
import { MEMORY_PROGRAMS, type MemoryRow } from './memory';
import { SIZE_PROGRAMS, type SizeRow } from './size';
import { ratio, type SpeedCell, type SpeedRow } from './speed';
import { geometricMean, median } from './statistics';
import { KINDS } from './workloads';

/** Ratios to native: the median, and how far the rounds were apart. */
export function ratioTable(rows: readonly SpeedRow[]): string {
  const contestants = rows[0].cells.map(({ contestant }) => contestant);
  const head = ['workload', 'consumer', 'native, ns', 'goal'];
  const others = contestants.filter(({ name }) => name !== 'native');
  return table(
    [...head, ...others.map(({ title }) => title), `best of ours / best peer (≤ ${PEER_GOAL})`],
    rows.map((row) => {
      const native = row.cells.find(({ contestant }) => contestant.name === 'native');
      if (native === undefined) throw new Error('native is not among the contestants');
      return [
        row.workload.title,
        row.consumer,
        native.times.length === 0 ? (native.problem ?? '') : short(median(native.times)),
        `≤ ${goal(row)}`,
        ...row.cells.filter((cell) => cell !== native).map((cell) => ratioText(cell, native)),
        againstPeers(row),
      ];
    }),
  );
}

function ratioText(cell: SpeedCell, native: SpeedCell): string {
  if (cell.problem !== undefined) return problemText(cell.problem);
  const figures = ratio(cell, native);
  if (figures === undefined) return '';
  const { median: middle, low, high } = figures;
  return `${short(middle)} (${short(low)}-${short(high)})`;
}

/** Geometric means of the ratios to native, over the workloads of each kind, and of all that a legacy build has beside async generators. */
export function meanTable(rows: readonly SpeedRow[]): string {
  const contestants = rows[0].cells.map(({ contestant }) => contestant);
  const groups = [
    ...KINDS.map((kind) => ({ title: kind, kinds: [kind], limit: '' })),
    {
      title: 'async functions and generators',
      kinds: ['async functions', 'generators'],
      limit: `≤ ${MEAN_GOAL}`,
    },
  ];
  return table(
    ['geometric mean over', 'goal', ...contestants.map(({ title }) => title)],
    groups.map(({ title, kinds, limit }) => {
      const own = rows.filter(({ workload }) => kinds.includes(workload.kind));
      return [title, limit, ...contestants.map((_, i) => meanText(own, i))];
    }),
  );
}

/** Of the contestant in column `column`; how many of the workloads it failed in, if there are any. */
function meanText(rows: readonly SpeedRow[], column: number): string {
  const ratios: number[] = [];
  let failures = 0;
  for (const { cells } of rows) {
    const native = cells.find(({ contestant }) => contestant.name === 'native');
    const figures = native && ratio(cells[column], native);
    if (figures !== undefined) ratios.push(figures.median);
    else if (cells[column].problem !== undefined) failures++;
  }
  if (ratios.length === 0) return '';
  const mean = short(geometricMean(ratios));
  return failures === 0 ? mean : `${mean} (without ${failures} that fail)`;
}

/** How much more an item costs at depth 1,000 than at depth 1, for every host and consumer. */
export function depthText(rows: readonly SpeedRow[]): string {
  const lines = rows
    .filter(({ workload }) => workload.name === 'delegation-1000')
    .flatMap(({ consumer, cells }) => {
      const shallow = rows.find(
        (row) => row.workload.name === 'delegation-1' && row.consumer === consumer,
      );
      return cells.flatMap(({ contestant, times }) => {
        const base = shallow?.cells.find((cell) => cell.contestant === contestant);
        if (!contestant.ours || !base?.times.length || !times.length) return [];
        const growth = median(times) / median(base.times);
        return [`- ${contestant.title}, ${consumer} consumer: ${short(growth)}`];
      });
    });
  if (lines.length === 0) return '';
  const intro = `Per item of \`yield*\`, depth 1,000 against depth 1 (goal: ≤ ${DEPTH_GOAL}):`;
  return `\n\n${intro}\n\n${lines.join('\n')}`;
}

export function memoryTable(rows: readonly MemoryRow[], count: number): string {
  const native = rows.find(({ contestant }) => contestant.name === 'native');
  return table(
    ['bytes each', ...MEMORY_PROGRAMS.map(({ title }) => title)],
    rows.map(({ contestant, bytes }) => [
      contestant.title,
      ...bytes.map((value, i) => {
        if (typeof value === 'string') return problemText(value);
        const base = native?.bytes[i];
        return typeof base === 'number'
          ? `${grouped(value)} (${short(value / base)})`
          : grouped(value);
      }),
    ]),
  ).concat(
    `\n\n${grouped(count)} of each, suspended; in brackets the ratio to native (goal for ours: ≤ ${BYTES_GOAL}).`,
  );
}

export function sizeTable(rows: readonly SizeRow[]): string {
  return table(
    ['bytes, minified and gzipped', ...SIZE_PROGRAMS.map(({ title }) => title)],
    rows.map(({ contestant, bytes }) => [
      contestant.title,
      ...bytes.map((value) => (typeof value === 'string' ? problemText(value) : grouped(value))),
    ]),
  );
}

export function libraryTable(rows: readonly LibraryRow[]): string {
  return table(
    ['IxJS, ES5, all of `asynciterable` and its operators', 'minified', 'and gzipped'],
    rows.map(({ title, minified, gzipped }) => [title, grouped(minified), grouped(gzipped)]),
  );
}

export function projectTable(project: ProjectTimes): string {
  const ratios = project.with.map((seconds, i) => seconds / project.without[i]);
  return table(
    ['`tspc`', 'lines', 'without, s', 'with the plugin, s', `ratio (≤ ${PLUGIN_GOAL})`],
    [
      [
        project.title,
        grouped(project.lines),
        short(median(project.without)),
        short(median(project.with)),
        `${short(median(ratios))} (${short(Math.min(...ratios))}-${short(Math.max(...ratios))})`,
      ],
    ],
  );
}

export function generatorTable(rows: readonly GeneratorTimes[]): string {
  return table(
    ['one generator, ms to compile', ...COMPILERS.map(({ title }) => title)],
    rows.map(({ statements, milliseconds }) => [
      `${grouped(statements)} statements`,
      ...milliseconds.map((value) => (value === undefined ? 'not tried' : short(value))),
    ]),
  );
}
