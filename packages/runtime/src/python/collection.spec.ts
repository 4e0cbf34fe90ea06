/**
 * Finalization (PEP 525; async_generator 1.10, test_gc_hooks_behavior, test___del__) in a process that can force
 * garbage collection: bounded rounds of it, no timers.
 */
import { execFileSync } from 'node:child_process';
import { join } from 'node:path';

const scripts = join(__dirname, '..', '..', 'scripts');

it('dropped generators are finalized by the hook of their first request', () => {
  const script = execFileSync(process.execPath, [join(scripts, 'script.mjs')]);
  const printed = execFileSync(process.execPath, ['--expose-gc', join(scripts, 'collection.cjs')], {
    input: script,
    encoding: 'utf8',
  });
  expect(JSON.parse(printed)).toEqual({
    withoutHook: false,
    finalized: true,
    isGenerator: true,
    closed: ['dropped'],
    freshOrFinished: false,
    whileBusy: false,
    afterBusy: true,
    busyClosed: ['busy'],
    hookOfFirstRequest: true,
    outerOnly: true,
    innerClosed: ['inner'],
  });
});
