import { spawnSync } from 'node:child_process';
import { join } from 'node:path';

/**
 * In a process of its own: jest's global object lets strict code make globals, and then Node's own generators, which
 * the logs are compared with, differ from themselves elsewhere.
 */
it('every case gives the log of native generators on the oldest engines, by both pipelines', () => {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [
      require.resolve('tsx/cli'),
      '--tsconfig',
      join(__dirname, '../../../../tsconfig.json'),
      join(__dirname, 'main.ts'),
      '--quick',
    ],
    { encoding: 'utf8' },
  );
  const counts = [...stdout.matchAll(/ on (Node [\d.]+): (\d+) passed, (\d+) failed/g)];
  expect([counts.map(([, engine, , failed]) => [engine, failed]), status]).toEqual([
    [
      ['Node 0.10.48', '0'],
      ['Node 4.9.1', '0'],
      ['Node 0.10.48', '0'],
      ['Node 4.9.1', '0'],
    ],
    0,
  ]);
  for (const [, , passed] of counts) expect(Number(passed)).toBeGreaterThan(250);
  expect(stderr).not.toContain('Error');
}, 600_000);
