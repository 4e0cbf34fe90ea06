/**
 * `pnpm bench --quick` runs every workload of every contestant and verifies the results. Here: both hosts, on
 * the current Node; a wrong result, or one of ours that does not run, gives the exit code 1.
 */
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { WORKLOADS } from './workloads';

it('verifies every workload in every host', () => {
  const tsx = require.resolve('tsx/cli');
  const main = join(__dirname, 'main.ts');
  const hosts = 'ours-typescript-es5,ours-babel';
  const options = ['--quick', '--parts', 'speed', '--contestants', hosts];
  const run = spawnSync(process.execPath, [tsx, main, ...options], { encoding: 'utf8' });
  expect(run.stderr).not.toMatch(/wrong result|Error|error/);
  expect(run.status).toBe(0);
  const rows = run.stdout.split('\n').filter((line) => line.startsWith('| '));
  for (const { title } of WORKLOADS) {
    expect(rows.some((row) => row.startsWith(`| ${title} `))).toBe(true);
  }
}, 300_000);
