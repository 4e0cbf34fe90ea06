/** Files in, with the diagnostics of what cannot be read or written: one line each, and the other files go on. */
import { readFile } from 'node:fs/promises';
import type { SourceDiagnostic } from '@yield-from/source';

/** Beside the codes of the compiler (YF1…) and of sources (YF20…). */
export const FILE_CODES = {
  notUtf8: 'YF2101',
  unreadable: 'YF2102',
  unwritable: 'YF2103',
  tooDeep: 'YF2104',
  noSource: 'YF2105',
} as const;

/** The text of a file, or of standard input; or what is wrong with it. */
export type FileText = { readonly text: string } | { readonly problem: SourceDiagnostic };

export async function readText(filename: string): Promise<FileText> {
  try {
    return textOf(await readFile(filename), filename);
  } catch (error) {
    return { problem: unreadable(filename, error) };
  }
}

/** Bytes that are not UTF-8 would come out as other ones: they are refused, with the place of the first. */
export function textOf(bytes: Buffer, filename: string): FileText {
  const text = bytes.toString('utf8');
  // Only what was read without loss gives the same bytes again.
  if (Buffer.from(text, 'utf8').equals(bytes)) return { text };
  const before = text.slice(0, firstDifference(bytes, text)).split('\n');
  return {
    problem: {
      ...problem(FILE_CODES.notUtf8, filename, 'is not UTF-8'),
      fix: 'Save it as UTF-8, or leave it out with --exclude.',
      line: before.length,
      column: before[before.length - 1].length,
    },
  };
}

/** Somebody names a file in which there is nothing to lower. */
export function notASource(filename: string): SourceDiagnostic {
  return {
    code: FILE_CODES.noSource,
    severity: 'warning',
    message: 'The file is no JavaScript or TypeScript that runs: it is left out.',
    fix: 'With --out-dir and --copy it goes along as it is.',
    filename,
  };
}

export function unreadable(filename: string, error: unknown): SourceDiagnostic {
  return problem(FILE_CODES.unreadable, filename, `cannot be read: ${why(error)}`);
}

export function unwritable(filename: string, error: unknown): SourceDiagnostic {
  return problem(FILE_CODES.unwritable, filename, `cannot be written: ${why(error)}`);
}

export function problem(code: string, filename: string, what: string): SourceDiagnostic {
  return { code, severity: 'error', message: `The file ${what}.`, filename };
}

/** `EACCES: permission denied`, without the path: the diagnostic starts with it. */
function why(error: unknown): string {
  return (error as Error).message.split(/, \w+( '|$)/)[0];
}

/** The index in `text` of the first character that its bytes do not have. */
function firstDifference(bytes: Buffer, text: string): number {
  let at = 0;
  for (let index = 0; index < text.length; index++) {
    const character = String.fromCodePoint(text.codePointAt(index) as number);
    const encoded = Buffer.from(character, 'utf8');
    if (!bytes.subarray(at, at + encoded.length).equals(encoded)) return index;
    at += encoded.length;
    index += character.length - 1;
  }
  return text.length;
}
