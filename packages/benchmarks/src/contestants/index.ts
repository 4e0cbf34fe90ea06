import { ASYNC_TO_PROMISES, BABEL, OURS_BABEL } from './babel';
import { BOUND } from './bound';
import type { Contestant } from './contestant';
import { MIXED } from './mixed';
import { NATIVE, OTHERS } from './others';
import { OURS_TYPESCRIPT, TYPESCRIPT } from './typescript';

export type { Contestant } from './contestant';

/** Native first, then ours, then the peers: the order of every table. */
export const CONTESTANTS: readonly Contestant[] = [
  NATIVE,
  BOUND,
  ...OURS_TYPESCRIPT,
  MIXED,
  OURS_BABEL,
  ...TYPESCRIPT,
  ...BABEL,
  ASYNC_TO_PROMISES,
  ...OTHERS,
];
