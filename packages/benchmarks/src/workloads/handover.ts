/** Loops over generators that have their next item ready: what `handover: 'eager'` is for. Each program is one call of `run`. */
import { itself, upTo, type Workload } from './workload';

function workload(
  name: string,
  file: string,
  title: string,
  size: number,
  expected: (size: number) => number,
): Workload {
  return {
    kind: 'loops over what is ready',
    name: `handover-${name}`,
    title,
    file: `functions/${file}`,
    driven: true,
    size,
    step: 64,
    items: itself,
    expected,
  };
}

export const HANDOVER: readonly Workload[] = [
  workload('flat', 'for-await', 'flat yields', 32_000, upTo),
  workload('pipeline', 'pipeline', 'three-stage pipeline', 8_000, (size) => size * (size + 1)),
  workload('relay', 'relay', 'token relay, five stages', 6_400, (size) => 7 * size),
  workload('lines', 'lines', 'NDJSON lines, 64 a chunk', 6_400, itself),
];
