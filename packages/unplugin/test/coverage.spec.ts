/** Vitest's coverage in the built package, each in a process of its own. */
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';

function countedBy(provider: string): string {
  const tool = join(__dirname, 'tools', 'counters.mjs');
  const { stdout, stderr } = spawnSync(process.execPath, [tool, provider], { encoding: 'utf8' });
  expect(stderr).toBe('');
  return stdout;
}

it('istanbul counts the source, which is lowered then', () => {
  const code = countedBy('istanbul');
  expect(code).toContain('"counted: source"');
  expect(code).toMatch(/this\.state = \d/);
  expect(code).not.toMatch(/async function\s*\*/);
});

it('elsewhere we come first, as ever', () => {
  const code = countedBy('v8');
  expect(code).toContain('"counted: output"');
  expect(code).not.toMatch(/async function\s*\*/);
});
