import { readFileSync } from 'node:fs';
import type { Contestant } from './contestant';

/**
 * What bounds every figure: the workload written by hand as nothing but the turns that the standard prescribes
 * (`workloads/*.bound.js`). No generator, no queue, no clean-up: whoever keeps the number of turns, on the promises that
 * a program can make, cannot be faster.
 */
export const BOUND: Contestant = {
  name: 'bound',
  title: 'bare turns',
  needs: 'native',
  ours: false,
  reference: true,
  only: ['flat', 'awaits', 'pipeline'],
  compile: (_source, fileName) => readFileSync(fileName.replace(/\.js$/, '.bound.js'), 'utf8'),
};
