import { execFileSync } from 'node:child_process';
import { ENGINES, enginePath } from '@yield-from/engines';

export interface Run {
  readonly engine: string;
  /** What the program printed, its last line left out; undefined if it did not get to it. */
  readonly output: string | undefined;
}

const SENTINEL = '\ndone\n';

/** The Node that runs this, and every old one that is installed here. */
export function engines(): { engine: string; executable: string }[] {
  const old = ENGINES.flatMap((engine) => {
    const executable = enginePath(engine);
    return executable === undefined ? [] : [{ engine, executable }];
  });
  return [...old, { engine: `node-${process.versions.node}`, executable: process.execPath }];
}

/** Runs a program with one argument. Its exit code is not looked at (old engines lie about it), its last line is. */
export function run(engine: string, executable: string, program: string, argument: string): Run {
  let printed: string;
  try {
    printed = execFileSync(executable, [program, argument], { encoding: 'utf8', timeout: 60_000 });
  } catch (error) {
    console.error(String((error as { stdout?: string }).stdout), String(error));
    printed = '';
  }
  const output = printed.endsWith(SENTINEL) ? printed.slice(0, -SENTINEL.length) : undefined;
  return { engine, output };
}
