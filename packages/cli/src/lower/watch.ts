import { relative } from 'node:path';
import { watch } from 'chokidar';
import type { Terminal } from '../terminal';
import { expandInputs, type Exceptions } from './inputs';

/**
 * Lowers whatever of the inputs is added or changed, until interrupted. Changes that come while a
 * run is under way make the next run; each run sees every file at most once. Files written in place have
 * nothing left to lower, so a run never starts itself again.
 */
export async function watchInputs(
  patterns: readonly string[],
  exceptions: Exceptions,
  run: (files: readonly string[]) => Promise<void>,
  terminal: Terminal,
): Promise<void> {
  const { cwd, interrupted, paint } = terminal;
  const { root } = await expandInputs(patterns, cwd, exceptions);
  const changed = new Set<string>();
  let running: Promise<void> | undefined;

  const runAll = async (): Promise<void> => {
    while (changed.size > 0 && !interrupted.aborted) {
      const { files } = await expandInputs(patterns, cwd, exceptions);
      const due = files.filter((file) => changed.has(file));
      changed.clear();
      if (due.length > 0) await run(due);
    }
  };
  const watcher = watch(root, {
    ignoreInitial: true,
    ignored: (path) => /(^|[\\/])(node_modules|\.git)([\\/]|$)/.test(relative(root, path)),
  });
  const onChange = (file: string): void => {
    changed.add(file);
    running ??= runAll()
      .catch((error: unknown) => terminal.err(`${paint.red(String(error))}\n`))
      .finally(() => (running = undefined));
  };
  watcher.on('add', onChange).on('change', onChange);
  await new Promise<void>((resolve) => watcher.once('ready', resolve));
  terminal.err(paint.dim(`watching ${relative(cwd, root) || '.'}; Ctrl+C ends\n`));
  if (!interrupted.aborted) {
    await new Promise((resolve) => interrupted.addEventListener('abort', resolve, { once: true }));
  }
  await watcher.close();
  await running;
}
