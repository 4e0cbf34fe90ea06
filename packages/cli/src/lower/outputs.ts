import { randomUUID } from 'node:crypto';
import { chmod, mkdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import { dirname, join, basename } from 'node:path';

/**
 * Writes a text unless the file holds it already, and says whether it did. The text goes to a file
 * beside the target first and then takes its name, so nobody ever reads half of it. Permissions stay; a new file
 * gets those of `like`, what it was made of.
 *
 * Throws for a file that is read-only: taking its name would replace it all the same.
 */
export async function writeIfChanged(
  path: string,
  text: string | Buffer,
  like?: string,
): Promise<boolean> {
  const bytes = Buffer.from(text);
  const before = await readFile(path).catch(() => undefined);
  if (before?.equals(bytes)) return false;
  const kept = await stat(before === undefined ? (like ?? path) : path).catch(() => undefined);
  if (before !== undefined && kept !== undefined && (kept.mode & 0o222) === 0) {
    throw new Error('it is read-only');
  }
  await mkdir(dirname(path), { recursive: true });
  const draft = join(dirname(path), `.${basename(path)}.${randomUUID()}`);
  try {
    await writeFile(draft, bytes);
    if (kept !== undefined) await chmod(draft, kept.mode | 0o200);
    await rename(draft, path);
  } catch (error) {
    await rm(draft, { force: true });
    throw error;
  }
  return true;
}
