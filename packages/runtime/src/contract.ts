/**
 * Compiler and runtime are installed apart, so each compiled file says first which contract it was written for:
 *
 *     import { createKind, checkContract, start } from '@yield-from/runtime';
 *     checkContract(1);
 */
import { CONTRACT } from './protocol';

/**
 * Called once by every compiled file when it is loaded, before anything else of the runtime.
 *
 * @throws Error when the file was compiled for another contract than this runtime's, older or newer
 */
export function checkContract(contract: number): void {
  if (contract !== CONTRACT) {
    throw new Error(
      `yield-from: a file compiled for contract ${contract} runs on a runtime of contract ${CONTRACT}. ` +
        'Install the compiler and @yield-from/runtime in one version, and compile again',
    );
  }
}
