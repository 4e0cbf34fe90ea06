import { readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';

/** Whether Node takes a `.js` file here for a module: what the nearest package.json says. */
export async function isEsmPackage(file: string): Promise<boolean> {
  for (let folder = dirname(file); ; folder = dirname(folder)) {
    const text = await readFile(join(folder, 'package.json'), 'utf8').catch(() => undefined);
    if (text !== undefined) return /"type"\s*:\s*"module"/.test(text);
    if (folder === dirname(folder)) return false;
  }
}
