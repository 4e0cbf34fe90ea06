import { readdir } from 'node:fs/promises';
import { join } from 'node:path';

/** Every file in a folder and the folders in it, in alphabetical order; returns how many there are. */
export async function* files(folder: string): AsyncGenerator<string, number> {
  const entries = await readdir(folder, { withFileTypes: true });
  let count = 0;
  for (const entry of entries.sort((a, b) => (a.name < b.name ? -1 : 1))) {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) count += yield* files(path);
    else {
      yield path;
      count++;
    }
  }
  return count;
}
