/**
 * The oracle: the engine's own generators. Only what Node 20 lacks is compiled away first: TSX, and
 * `using`, which TypeScript lowers to a `try` around generators that stay native.
 */
import * as ts from 'typescript';
import type { Variant } from './variant';

export const native: Variant = {
  name: 'native',
  role: 'oracle',
  compile({ text, syntax }) {
    if (syntax === 'js' && !/\busing\b/.test(text)) return text;
    return transpile(text, syntax, ts.ScriptTarget.ES2022);
  },
};

export const TARGETS = {
  es5: ts.ScriptTarget.ES5,
  es2017: ts.ScriptTarget.ES2017,
  es2022: ts.ScriptTarget.ES2022,
};

export type Target = keyof typeof TARGETS;

/** @throws what TypeScript's type checker throws at a program that is beyond it, as `tsc` would; errors of types are fine. */
export function typeCheck(text: string, syntax: 'js' | 'tsx'): void {
  const fileName = syntax === 'tsx' ? 'case.tsx' : 'case.ts';
  const file = ts.createSourceFile(fileName, text, ts.ScriptTarget.ES2022);
  const host: ts.CompilerHost = {
    getSourceFile: (name) => (name === fileName ? file : undefined),
    fileExists: (name) => name === fileName,
    readFile: () => undefined,
    writeFile: () => undefined,
    getDefaultLibFileName: () => '',
    getCurrentDirectory: () => '',
    getCanonicalFileName: (name) => name,
    useCaseSensitiveFileNames: () => true,
    getNewLine: () => '\n',
  };
  ts.createProgram([fileName], { noLib: true }, host).getSemanticDiagnostics(file);
}

/** TypeScript alone, with what its callers add. */
export function transpile(
  text: string,
  syntax: 'js' | 'tsx',
  target: ts.ScriptTarget,
  before: ts.TransformerFactory<ts.SourceFile>[] = [],
): string {
  const { outputText, diagnostics } = ts.transpileModule(text, {
    fileName: syntax === 'tsx' ? 'case.tsx' : 'case.ts',
    reportDiagnostics: true,
    compilerOptions: {
      target,
      module: ts.ModuleKind.CommonJS,
      jsx: ts.JsxEmit.React,
      jsxFactory: 'h',
      downlevelIteration: true,
      alwaysStrict: false,
      useDefineForClassFields: true,
      ignoreDeprecations: '5.0',
    },
    transformers: { before },
  });
  const errors = (diagnostics ?? []).filter((d) => d.category === ts.DiagnosticCategory.Error);
  if (errors.length) {
    throw new Error(
      errors.map((d) => ts.flattenDiagnosticMessageText(d.messageText, '\n')).join('\n'),
    );
  }
  return outputText;
}
