import { readFile, rm } from 'node:fs/promises';
import { join, relative } from 'node:path';
import type { SourceDiagnostic } from '@yield-from/source';
import type { Compiler } from '../compiler-flags';
import {
  FILE_CODES,
  notASource,
  problem,
  readText,
  unreadable,
  unwritable,
  type FileText,
} from './file-text';
import { lowerText, type MapPlace, type TextRequest, type TextResult } from './lower-text';
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
  readonly compiler: Compiler;
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
  return lowerTo(await readText(input), input, settings, print);
}

/** A file that somebody names, in which there is nothing to lower. */
export function leftOut(input: string): FileReport {
  const about = { input, output: undefined, changed: false, written: false };
  return { ...about, diagnostics: [notASource(input)] };
}

/** A file in which there is nothing to lower, as it is. */
export async function copyFile(input: string, { destination }: Settings): Promise<FileReport> {
  const output = outputOf(input, destination);
  const about = { input, output, changed: false, written: false };
  if (output === undefined) return { ...about, diagnostics: [] };
  let bytes: Buffer;
  try {
    bytes = await readFile(input);
  } catch (error) {
    return { ...about, diagnostics: [unreadable(input, error)] };
  }
  try {
    return { ...about, written: await writeIfChanged(output, bytes, input), diagnostics: [] };
  } catch (error) {
    return { ...about, diagnostics: [unwritable(output, error)] };
  }
}

/** What an input that is gone has left in the folder of the results: its output, and that one's map. */
export async function removeOutput(input: string, { destination }: Settings): Promise<string[]> {
  const output = destination.to === 'folder' ? outputOf(input, destination) : undefined;
  if (output === undefined) return [];
  const removed: string[] = [];
  for (const path of [output, `${output}.map`]) {
    const isGone = await rm(path).then(
      () => true,
      () => false,
    );
    if (isGone) removed.push(path);
  }
  return removed;
}

/** `lowerFile` for a text in hand; `filename` says its language. */
export async function lowerTo(
  source: FileText,
  filename: string,
  { destination, maps, compiler }: Settings,
  print: (text: string) => void,
): Promise<FileReport> {
  const output = outputOf(filename, destination);
  const failed = (diagnostics: readonly SourceDiagnostic[]): FileReport => ({
    input: filename,
    output,
    changed: false,
    written: false,
    diagnostics,
  });
  if ('problem' in source) return failed([source.problem]);
  const otherwise = (await isEsmPackage(filename)) ? 'module' : 'script';
  const result = lowerAnyDepth(source.text, { filename, output, maps, otherwise, ...compiler });
  if ('problem' in result) return failed([result.problem]);
  const { changed, diagnostics } = result;
  let written = false;
  if (!diagnostics.some(({ severity }) => severity === 'error')) {
    if (output === undefined) print(result.text);
    else {
      try {
        // The map first: a text that names a map finds it there.
        if (result.mapFile) await writeIfChanged(result.mapFile.path, result.mapFile.text);
        written = await writeIfChanged(output, result.text, filename);
      } catch (error) {
        return failed([...diagnostics, unwritable(output, error)]);
      }
    }
  }
  return { input: filename, output, changed, written, diagnostics };
}

/** The parser's recursion ends at some depth of nesting: that is an error of this file, and of no other. */
function lowerAnyDepth(
  text: string,
  request: TextRequest,
): TextResult | { readonly problem: SourceDiagnostic } {
  try {
    return lowerText(text, request);
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    const tooDeep = problem(FILE_CODES.tooDeep, request.filename, 'is nested too deeply');
    return { problem: tooDeep };
  }
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
