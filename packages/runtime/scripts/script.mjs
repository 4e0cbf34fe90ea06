/**
 * Prints the runtime as a script with the global `yieldFrom`, from the sources; `--private`: as it is for engines with
 * private fields; `--development`: with errors that say what is wrong.
 */
import { bundle, EVERY, forDevelopment, PRIVATE } from './bundle.mjs';

const engines = process.argv.includes('--private') ? PRIVATE : EVERY;
const chosen = process.argv.includes('--development') ? forDevelopment(engines) : engines;
process.stdout.write(await bundle("export * from './index';", 'iife', chosen));
