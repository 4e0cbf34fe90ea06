/**
 * What is about what was written, not about what we make of it, comes first, wherever it stands: babel-plugin-istanbul
 * counts it, and React Compiler memoises the components in it. (Of a component with a lowered function it says "Handle
 * var kinds in VariableDeclaration" to its logger, and leaves it as it is.)
 *
 * Both do their work on the whole file when Babel enters the program; in `pre`, where we work, nothing of it is there
 * yet. (Jest adds the first behind all plugins of the user, Expo's preset the second.) Lowering waits for the last of
 * them then, and for nothing else: transforms of generators begin when the program is entered, too. So it is hung onto
 * that plugin's own hook.
 *
 *     plugins: [ours, istanbul, …]      pre  →  istanbul: Program.enter  →  lowering  →  the others
 */
import type { FileOptions, Plugin } from './later-plugins';

type Hook = (this: unknown, path: unknown, state: { readonly file: object }) => void;

const REACT_COMPILER = 'react-forget';

/** What is to be done in the files that are being compiled; they are Babel's. */
const waiting = new WeakMap<object, () => void>();
const hooked = new WeakSet<Hook[]>();

/** Runs `lower` behind what reads the source of the file, or at once. `own`: this plugin's name. */
export function afterReaders(
  file: { readonly opts: FileOptions },
  own: string,
  lower: (isBehind: boolean) => void,
): void {
  const plugins = file.opts.plugins ?? [];
  // (With `passPerPreset` only those of the first pass are known.)
  const isWithUs = plugins.some(({ key }) => key === own);
  const enter = isWithUs ? plugins.map(readerIn).filter(Boolean).at(-1) : undefined;
  if (!enter) {
    lower(false);
    return;
  }
  waiting.set(file, () => lower(true));
  if (hooked.has(enter)) return;
  hooked.add(enter);
  enter.push((_path, state) => {
    waiting.get(state.file)?.();
    waiting.delete(state.file);
  });
}

/** The hooks of a plugin that reads the source. */
function readerIn({ key, visitor }: Plugin): Hook[] | undefined {
  const hooks = (visitor as { Program?: { enter?: Hook[] } } | undefined)?.Program?.enter;
  return key === REACT_COMPILER || hooks?.some(counts) ? hooks : undefined;
}

/** It has no name; this is the field in which it keeps the instrumenter of a file. */
function counts(hook: Hook): boolean {
  return String(hook).includes('__dv__');
}
