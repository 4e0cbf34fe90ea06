import { ASYNC_FUNCTIONS } from './async-functions';
import { ASYNC_GENERATORS } from './async-generators';
import { GENERATORS } from './generators';
import { HANDOVER } from './handover';
import type { Workload } from './workload';

export { KINDS, type Kind, type Workload } from './workload';

export const WORKLOADS: readonly Workload[] = [
  ...ASYNC_GENERATORS,
  ...ASYNC_FUNCTIONS,
  ...GENERATORS,
  ...HANDOVER,
];
