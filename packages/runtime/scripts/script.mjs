/**
 * Prints the runtime as a script with the global `yieldFrom`, from the sources; `--private`: as it is for engines with
 * private fields.
 */
import { bundle, EVERY, PRIVATE } from './bundle.mjs';

const engines = process.argv.includes('--private') ? PRIVATE : EVERY;
process.stdout.write(await bundle("export * from './index';", 'iife', engines));
