/** Ours in a process where the same work has been done by native code and by other compilers' before. */
import { BABEL } from './babel';
import type { Contestant } from './contestant';
import { NATIVE } from './others';
import { OURS_TYPESCRIPT, TYPESCRIPT } from './typescript';

const [ours] = OURS_TYPESCRIPT;

export const MIXED: Contestant = {
  ...ours,
  name: 'ours-mixed',
  title: `${ours.title}, mixed`,
  needs: 'native',
  behind: [NATIVE, TYPESCRIPT[0], BABEL[0]],
};
