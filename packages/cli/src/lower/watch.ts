import { relative } from 'node:path';
import { watch } from 'chokidar';
import type { Terminal } from '../terminal';
import { expandInputs, type Exceptions } from './inputs';

export interface Changes {
  readonly files: readonly string[];
  readonly others: readonly string[];
  /** Inputs that are gone, of either kind. */
  readonly removed: readonly string[];
}

/**
 * Hands on whatever of the inputs is added, changed or removed, until interrupted. Changes that come while a
 * run is under way make the next run; each run sees every file at most once. Files written in place have
 * nothing left to lower, so a run never starts itself again.
 */
export async function watchInputs(
  patterns: readonly string[],
  exceptions: Exceptions,
  run: (changes: Changes) => Promise<void>,
  terminal: Terminal,
): Promise<void> {
  const { cwd, interrupted, paint } = terminal;
  const first = await expandInputs(patterns, cwd, exceptions);
  const known = new Set([...first.files, ...first.others]);
  const { root } = first;
  const changed = new Set<string>();
  let running: Promise<void> | undefined;

  const runAll = async (): Promise<void> => {
    while (changed.size > 0 && !interrupted.aborted) {
      const { files, others } = await expandInputs(patterns, cwd, exceptions, 'maybe none');
      const present = new Set([...files, ...others]);
      const isDue = (file: string): boolean => changed.has(file);
      const changes = {
        files: files.filter(isDue),
        others: others.filter(isDue),
        removed: [...changed].filter((file) => known.has(file) && !present.has(file)),
      };
      changed.clear();
      for (const file of changes.removed) known.delete(file);
      for (const file of present) known.add(file);
      if (Object.values(changes).some((list) => list.length > 0)) await run(changes);
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
  watcher.on('add', onChange).on('change', onChange).on('unlink', onChange);
  await new Promise<void>((resolve) => watcher.once('ready', resolve));
  terminal.err(paint.dim(`watching ${relative(cwd, root) || '.'}; Ctrl+C ends\n`));
  if (!interrupted.aborted) {
    await new Promise((resolve) => interrupted.addEventListener('abort', resolve, { once: true }));
  }
  await watcher.close();
  await running;
}
