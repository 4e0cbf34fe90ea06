import { readFile } from 'node:fs/promises';
import { join, relative } from 'node:path';
import type { LowerRequest, SourceDiagnostic } from '@yield-from/source';
import { lowerText, type MapPlace } from './lower-text';
import { writeIfChanged } from './outputs';
import { isEsmPackage } from './package-type';

/** Where results go. */
export type Destination =
  | { readonly to: 'stdout' }
  | { readonly to: 'file'; readonly path: string }
  | { readonly to: 'folder'; readonly path: string; readonly root: string }
  | { readonly to: 'place' };

export interface Settings {
  readonly destination: Destination;
  readonly maps: MapPlace;
  readonly options: LowerRequest['options'];
}

/** What became of one file. */
export interface FileReport {
  readonly input: string;
  /** Undefined for standard output. */
  readonly output: string | undefined;
  /** Whether there was anything to lower. */
  readonly changed: boolean;
  /** Whether the output file was written: not if it held the same text already, nor after an error. */
  readonly written: boolean;
  readonly diagnostics: readonly SourceDiagnostic[];
}

/** Lowers one file to where it goes. Nothing is written for a file with an error in it. */
export async function lowerFile(
  input: string,
  settings: Settings,
  print: (text: string) => void,
): Promise<FileReport> {
  return lowerTo(await readFile(input, 'utf8'), input, settings, print);
}

/** The same for a text in hand; `filename` says its language. */
export async function lowerTo(
  text: string,
  filename: string,
  { destination, maps, options }: Settings,
  print: (text: string) => void,
): Promise<FileReport> {
  const output = outputOf(filename, destination);
  const otherwise = (await isEsmPackage(filename)) ? 'module' : 'script';
  const result = lowerText(text, { filename, output, maps, options, otherwise });
  const { changed, diagnostics } = result;
  let written = false;
  if (!diagnostics.some(({ severity }) => severity === 'error')) {
    if (output === undefined) print(result.text);
    else {
      // The map first: a text that names a map finds it there.
      if (result.mapFile) await writeIfChanged(result.mapFile.path, result.mapFile.text);
      written = await writeIfChanged(output, result.text);
    }
  }
  return { input: filename, output, changed, written, diagnostics };
}

function outputOf(input: string, destination: Destination): string | undefined {
  switch (destination.to) {
    case 'stdout':
      return undefined;
    case 'place':
      return input;
    case 'file':
      return destination.path;
    case 'folder':
      return join(destination.path, relative(destination.root, input));
  }
}
