/** Prints the runtime as a script with the global `yieldFrom`, from the sources. */
import { bundle } from './bundle.mjs';

process.stdout.write(await bundle("export * from './index';", 'iife'));
