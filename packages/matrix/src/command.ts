import { spawnSync } from 'node:child_process';

export interface Outcome {
  readonly ok: boolean;
  readonly out: string;
  /** Both streams, for when it went wrong. */
  readonly all: string;
}

/** Runs a program to its end, or to its time limit; its messages are kept, not shown. */
export function run(
  command: string,
  args: readonly string[],
  cwd: string,
  variables: Readonly<Record<string, string>> = {},
): Outcome {
  const { status, stdout, stderr, error } = spawnSync(command, args, {
    cwd,
    encoding: 'utf8',
    timeout: 300_000,
    env: { ...environment(), ...variables },
  });
  const problem = error ? `\n${String(error)}` : '';
  return { ok: status === 0, out: stdout ?? '', all: `${stdout ?? ''}${stderr ?? ''}${problem}` };
}

/** Without what a package manager tells the scripts it runs: it would change what npm does in another folder. */
function environment(): NodeJS.ProcessEnv {
  return Object.fromEntries(
    Object.entries(process.env).filter(
      ([name]) =>
        !/^npm_(package|lifecycle|command|execpath|config_(verify|frozen|local))/i.test(name),
    ),
  );
}
