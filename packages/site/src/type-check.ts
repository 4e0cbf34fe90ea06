/** All programs of all pages in one type check, against the packages' sources. */
import { join } from 'node:path';
import * as ts from 'typescript';

const ROOT = join(__dirname, '../../..');

const OPTIONS: ts.CompilerOptions = {
  target: ts.ScriptTarget.ES2022,
  lib: [
    'lib.es2022.d.ts',
    'lib.esnext.disposable.d.ts',
    'lib.dom.d.ts',
    'lib.dom.iterable.d.ts',
    'lib.dom.asynciterable.d.ts',
  ],
  module: ts.ModuleKind.Preserve,
  moduleResolution: ts.ModuleResolutionKind.Bundler,
  moduleDetection: ts.ModuleDetectionKind.Force,
  paths: {
    '@yield-from/runtime/*': [join(ROOT, 'packages/runtime/src/*')],
    '@yield-from/*': [join(ROOT, 'packages/*/src/index')],
  },
  types: ['node'],
  typeRoots: [join(ROOT, 'node_modules/@types')],
  strict: true,
  experimentalDecorators: false,
  skipLibCheck: true,
};

/** @param files by path: a page's folder, and the block's name */
export function programOf(files: ReadonlyMap<string, string>): ts.Program {
  const host = ts.createCompilerHost(OPTIONS);
  const { fileExists, getSourceFile, readFile } = host;
  host.fileExists = (name) => files.has(name) || fileExists(name);
  host.readFile = (name) => files.get(name) ?? readFile(name);
  host.getSourceFile = (name, version, ...rest) => {
    const text = files.get(name);
    return text === undefined
      ? getSourceFile(name, version, ...rest)
      : ts.createSourceFile(name, text, version);
  };
  // The pages' folders are none on the disk.
  host.directoryExists = undefined;
  host.getCurrentDirectory = () => ROOT;
  return ts.createProgram([...files.keys()], OPTIONS, host);
}

/** @returns one line for each mistake, by file */
export function typeCheck(
  files: ReadonlyMap<string, string>,
): ReadonlyMap<string, readonly string[]> {
  const program = programOf(files);
  return new Map(
    [...files.keys()].map((name) => {
      const file = program.getSourceFile(name);
      const found = [
        ...program.getSyntacticDiagnostics(file),
        ...program.getSemanticDiagnostics(file),
      ];
      return [name, found.map((one) => lineOf(one))];
    }),
  );
}

function lineOf({ file, start = 0, messageText }: ts.Diagnostic): string {
  const line = file ? file.getLineAndCharacterOfPosition(start).line + 1 : 0;
  return `${line}: ${ts.flattenDiagnosticMessageText(messageText, ' ')}`;
}
