/** What users of a program load: minified and gzipped, with all helpers in it. */
import { gzipSync } from 'node:zlib';
import { minify } from 'terser';
import { bundle } from './bundle';
import type { Contestant } from './contestants';

/** From one generator of one line to all of them in one program (the helpers are there once). */
export const SIZE_PROGRAMS: readonly {
  readonly title: string;
  readonly files: readonly string[];
}[] = [
  { title: 'flat yields', files: ['flat'] },
  { title: 'pipeline', files: ['pipeline'] },
  { title: 'token relay', files: ['relay'] },
  {
    title: 'eleven programs in one',
    files: [
      'flat',
      'awaits',
      'delegation',
      'tree',
      'pipeline',
      'arrays',
      'try-finally',
      'captured',
      'relay',
      'create-close',
      'drain',
    ],
  },
];

export interface SizeRow {
  readonly contestant: Contestant;
  /** Bytes, or what went wrong, in the order of the programs. */
  readonly bytes: readonly (number | string)[];
}

export async function measureSizes(contestant: Contestant): Promise<SizeRow> {
  const bytes: (number | string)[] = [];
  for (const { files } of SIZE_PROGRAMS) {
    try {
      bytes.push(await shippedSize(contestant, files));
    } catch (error) {
      bytes.push(error instanceof Error ? error.message : String(error));
    }
  }
  return { contestant, bytes };
}

async function shippedSize(contestant: Contestant, files: readonly string[]): Promise<number> {
  const { code } = await minify(await bundle(contestant, files, []), {
    toplevel: true,
    ecma: contestant.needs === 'ES5' ? 5 : contestant.needs === 'ES2017' ? 2017 : 2020,
    compress: { passes: 2 },
  });
  if (code === undefined) throw new Error('the minifier gave no code');
  return gzipSync(code, { level: 9 }).length;
}
