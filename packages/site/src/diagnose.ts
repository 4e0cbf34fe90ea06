/** What the compiler says of a page's block, at ES5. */
import { createTransformer } from '@yield-from/typescript';
import * as ts from 'typescript';
import type { Block } from './blocks';
import { programOf } from './type-check';

/**
 * The codes of its diagnostics, warnings included. Words behind the code in the block's fence: `typed`, a type checker is there;
 * `global`, the runtime is the global `yieldFrom`; `legacy`, decorators are those of `experimentalDecorators`.
 */
export function diagnosed({ code, language, words }: Block, file: string): string[] {
  const found: string[] = [];
  const onDiagnostic = ({ messageText }: ts.Diagnostic): void => {
    found.push(ts.flattenDiagnosticMessageText(messageText, ' ').split(':')[0]);
  };
  const runtime = words.includes('global') ? { runtime: { global: 'yieldFrom' } } : {};
  if (words.includes('typed')) {
    const program = programOf(new Map([[file, code]]));
    const before = [createTransformer({ program, onDiagnostic })];
    program.emit(program.getSourceFile(file), () => undefined, undefined, false, { before });
  } else {
    ts.transpileModule(code, {
      fileName: `wrong.${language}`,
      compilerOptions: {
        target: ts.ScriptTarget.ES5,
        module: ts.ModuleKind.ESNext,
        experimentalDecorators: words.includes('legacy'),
      },
      transformers: { before: [createTransformer({ ...runtime, onDiagnostic })] },
    });
  }
  return found;
}
