import type { Contestant } from './contestants';
import type { BenchEngine } from './engines';
import type { SpeedCell, SpeedRow } from './speed';
import { timeTable } from './time-table';
import { WORKLOADS } from './workloads';

it('a contestant without a program for a workload has a blank cell, a failing one says so', () => {
  const cell = (title: string, fields: Partial<SpeedCell>): SpeedCell => ({
    contestant: { title } as Contestant,
    times: [],
    ...fields,
  });
  const row: SpeedRow = {
    workload: WORKLOADS[0],
    consumer: 'lowered',
    cells: [
      cell('none', {}),
      cell('stack', { problem: 'Maximum call stack size exceeded' }),
      cell('runs', { times: [1, 2000, 3] }),
    ],
  };
  const [, , line] = timeTable({ title: 'engine' } as BenchEngine, [row]).split('\n');
  const cells = line.split('|').map((text) => text.trim());
  expect(cells.slice(2, 5)).toEqual(['', 'stack overflow', '3']);
});
