/**
 * Where the executables of old engines are.
 *
 *     import { enginePath, ENGINES } from '@yield-from/engines';
 *     execFileSync(enginePath('node-4'), ['program.js']);
 *
 * Their exit codes lie (an unhandled rejection exits with 0 on most): a program that is run on one has
 * to print a sentinel as its last act, and the caller has to look for it.
 */

/** The engines of this package, oldest first: the names of its dependencies. */
export const ENGINES: readonly ['node-0.10', 'node-4', 'node-8'];

export type Engine = (typeof ENGINES)[number];

/**
 * The absolute path of the engine's executable, or undefined where the engine was not installed (the
 * binaries are for Linux on x64).
 */
export function enginePath(engine: Engine): string | undefined;

/** The executable of this machine's headless Chromium, or of the one that `CHROMIUM` names; undefined where there is none. */
export function chromiumPath(): string | undefined;

/** The same, or Debian's, installed here and now. Throws where that cannot be: a test that is left out looks like one that passed. */
export function installedChromium(): string;
