import type { SpeedRow } from './speed';

/** The most that ours may take, as a ratio to native in the same run, for each consumer. */
interface Goal {
  readonly native?: number;
  readonly lowered?: number;
  readonly driver?: number;
}

const GOALS: Readonly<Record<string, Goal>> = {
  flat: { native: 0.7, lowered: 0.6 },
  awaits: { native: 1.0, lowered: 0.75 },
  'delegation-1': { native: 0.4, lowered: 0.36 },
  'delegation-100': { native: 0.008, lowered: 0.008 },
  tree: { native: 0.18, lowered: 0.15 },
  pipeline: { native: 0.75, lowered: 0.6 },
  arrays: { native: 0.9, lowered: 0.7 },
  'native-generators': { native: 1.0, lowered: 0.8 },
  'create-close': { driver: 1.2 },
  'ping-pong': { driver: 1.1 },

  'function-ready-promises': { driver: 0.9 },
  'function-plain-values': { driver: 0.9 },
  'function-chain': { driver: 1.3 },
  'function-all': { driver: 1.3 },
  'function-try-finally': { driver: 1.5 },
  'function-captured': { driver: 1.2 },
  'function-for-await': { driver: 0.65 },
  'function-pipeline': { driver: 0.65 },

  'handover-flat': { driver: 0.15 },
  'handover-pipeline': { driver: 0.12 },
  'handover-relay': { driver: 0.15 },
  'handover-lines': { driver: 0.2 },

  'generator-next': { driver: 0.6 },
  'generator-for-of': { native: 0.85, lowered: 0.3 },
  'generator-delegation-10': { native: 0.1, lowered: 0.1 },
  'generator-delegation-100': { native: 0.01, lowered: 0.01 },
  'generator-tree': { native: 0.15, lowered: 0.15 },
  'generator-one-item': { driver: 1.4 },
};

/** Of a workload that has none of its own. */
const WORST = 1.2;

export const BYTES_GOAL = 1.5;
export const DEBUG_GOAL = 1.3;
export const DEPTH_GOAL = 1.3;
export const MEAN_GOAL = 0.75;
export const PEER_GOAL = 0.5;
export const PLUGIN_GOAL = 1.1;

export function goal({ workload, consumer }: SpeedRow): number {
  return GOALS[workload.name]?.[consumer] ?? WORST;
}
