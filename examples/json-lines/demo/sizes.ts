import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { minify } from 'terser';

/** The compiled program's files: what a folder holds at its top. */
export function programFiles(folder: string): string[] {
  return readdirSync(folder)
    .filter((name) => name.endsWith('.js'))
    .sort()
    .map((name) => join(folder, name));
}

/** Bytes of all files together, each minified, then gzipped as one. */
export async function shippedSize(files: readonly string[]): Promise<number> {
  const minified = await Promise.all(
    files.map(async (file) => {
      const { code } = await minify(readFileSync(file, 'utf8'), { toplevel: true, ecma: 5 });
      return code ?? '';
    }),
  );
  return gzipSync(minified.join('\n'), { level: 9 }).length;
}
