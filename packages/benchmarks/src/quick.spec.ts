/**
 * `pnpm bench --quick` runs every workload of every contestant and verifies the results. Here: both hosts, on
 * the current Node; a wrong result, or one of ours that does not run, gives the exit code 1.
 */
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { WORKLOADS } from './workloads';

function rowsOf(selection: readonly string[]): string[] {
  const tsx = require.resolve('tsx/cli');
  const main = join(__dirname, 'main.ts');
  const hosts = 'ours-typescript-es5,ours-babel';
  const options = ['--quick', '--parts', 'speed', '--contestants', hosts, ...selection];
  const run = spawnSync(process.execPath, [tsx, main, ...options], { encoding: 'utf8' });
  expect(run.stderr).not.toMatch(/wrong result|printed no result|Error|error/);
  expect(run.status).toBe(0);
  return run.stdout.split('\n').filter((line) => line.startsWith('| '));
}

it('verifies every workload in every host', () => {
  const rows = rowsOf([]);
  for (const { title } of WORKLOADS) {
    expect(rows.some((row) => row.startsWith(`| ${title} `))).toBe(true);
  }
}, 300_000);

it('verifies workloads of each kind on an old engine', () => {
  const names = 'flat,function-for-await,generator-next,handover-lines';
  expect(rowsOf(['--engines', 'node-4', '--workloads', names])).toHaveLength(12);
}, 300_000);
