/**
 * Coverage counts what was written, not what we make of it: babel-plugin-istanbul comes first, wherever it stands.
 *
 * It puts its counters into the whole file when Babel enters the program; in `pre`, where we work, there are none yet.
 * (Jest adds it behind all plugins of the user.) Lowering waits for it then, and for nothing else: transforms of
 * generators begin when the program is entered, too. So it is hung onto the instrumenter's own hook.
 *
 *     plugins: [ours, istanbul, …]      pre  →  istanbul: Program.enter  →  lowering  →  the others
 */
import type { FileOptions, Plugin } from './later-plugins';

type Hook = (this: unknown, path: unknown, state: { readonly file: object }) => void;

/** What is to be done in the files that are being compiled; they are Babel's. */
const waiting = new WeakMap<object, () => void>();
const hooked = new WeakSet<Hook[]>();

/** Runs `lower` behind the instrumenter of the file, or at once. `own`: this plugin's name. */
export function afterCounters(
  file: { readonly opts: FileOptions },
  own: string,
  lower: () => void,
): void {
  const plugins = file.opts.plugins ?? [];
  // (With `passPerPreset` only those of the first pass are known.)
  const isWithUs = plugins.some(({ key }) => key === own);
  const enter = isWithUs ? plugins.map(hooksOf).find((hooks) => hooks?.some(counts)) : undefined;
  if (!enter) {
    lower();
    return;
  }
  waiting.set(file, lower);
  if (hooked.has(enter)) return;
  hooked.add(enter);
  enter.push((_path, state) => {
    waiting.get(state.file)?.();
    waiting.delete(state.file);
  });
}

function hooksOf({ visitor }: Plugin): Hook[] | undefined {
  return (visitor as { Program?: { enter?: Hook[] } } | undefined)?.Program?.enter;
}

/** It has no name; this is the field in which it keeps the instrumenter of a file. */
function counts(hook: Hook): boolean {
  return String(hook).includes('__dv__');
}
