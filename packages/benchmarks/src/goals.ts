import type { SpeedRow } from './speed';

/** The most that ours may take, as a ratio to native in the same run. */
interface Goal {
  readonly native?: number;
  readonly lowered?: number;
}

const GOALS: Readonly<Record<string, Goal>> = {
  flat: { native: 0.75, lowered: 0.5 },
  awaits: { native: 1.0, lowered: 0.8 },
  'delegation-1': { native: 0.6, lowered: 0.45 },
  'delegation-10': { native: 0.12, lowered: 0.08 },
  'delegation-100': { native: 0.015, lowered: 0.01 },
  tree: { native: 0.2, lowered: 0.15 },
  pipeline: { native: 0.75, lowered: 0.5 },
  'try-finally': { native: 1.0 },
  captured: { native: 1.0 },
};

export const BYTES_GOAL = 1.5;
export const DEPTH_GOAL = 1.3;
export const PEER_GOAL = 0.5;
export const PLUGIN_GOAL = 1.1;

export function goal({ workload, consumer }: SpeedRow): number | undefined {
  return consumer === 'driver' ? undefined : GOALS[workload.name]?.[consumer];
}
