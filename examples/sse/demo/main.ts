/** Shows the program interrupted, and the same one with the engine's own generators. `build` first. */
import { type Run, run } from './program';

async function main(): Promise<void> {
  show('Compiled to state machines, interrupted by a signal', await run('main.js', 10_000));
  show('Native generators, return() on abort', await run('native/with-return.js', 2_000));
}

function show(title: string, { printed, exitCode, streams }: Run): void {
  const end = exitCode === undefined ? 'ended by us, 2 s later: it hangs' : `exit code ${exitCode}`;
  const lines = [...printed, `(${end}; the server has ${streams.open} stream open)`];
  console.log(`\n${title}\n\n${lines.map((line) => `   ${line}`).join('\n')}`);
}

main().catch((error: unknown) => {
  console.error(error);
  process.exitCode = 1;
});
