/** Measuring whole processes, which take turns: every figure is of a process of its own. */
import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { median } from '../statistics';

export interface Figures {
  readonly milliseconds: number;
  /** Bytes of the process at its largest. */
  readonly peak: number;
}

interface Printed extends Figures {
  /** Of the output. */
  readonly length: number;
  /** The code of the first diagnostic. */
  readonly problem?: string;
}

const HARNESS = join(__dirname, '..', '..', 'harness');

/** The medians of some rounds, in the order of the contestants. */
export function takeTurns(
  script: string,
  contestants: readonly string[],
  subject: string,
  rounds: number,
): readonly Figures[] {
  const runs = contestants.map((): Printed[] => []);
  for (let round = 0; round < rounds; round++) {
    contestants.forEach((contestant, i) => runs[i].push(measure(script, contestant, subject)));
  }
  return runs.map((all) => ({
    milliseconds: median(all.map(({ milliseconds }) => milliseconds)),
    peak: median(all.map(({ peak }) => peak)),
  }));
}

/** @throws Error where nothing was compiled */
function measure(script: string, contestant: string, subject: string): Printed {
  const printed = execFileSync(process.execPath, [join(HARNESS, script), contestant, subject], {
    encoding: 'utf8',
    maxBuffer: 1 << 24,
  });
  const found = JSON.parse(printed.trim().split('\n').at(-1) ?? '') as Printed;
  if (found.problem !== undefined) throw new Error(`${script} ${contestant}: ${found.problem}`);
  if (found.length === 0) throw new Error(`${script} ${contestant}: no output`);
  return found;
}
