import * as ts from 'typescript';
import { createTransformer } from '@yield-from/typescript';
import { HANDOVER } from '../workloads/handover';
import type { Contestant } from './contestant';

type Target = 'ES5' | 'ES2017';

export function compileWithTypeScript(
  source: string,
  fileName: string,
  target: Target,
  plugin: Parameters<typeof createTransformer>[0] | undefined,
  importHelpers = false,
): string {
  const { outputText, diagnostics } = ts.transpileModule(source, {
    fileName,
    reportDiagnostics: true,
    compilerOptions: {
      target: ts.ScriptTarget[target],
      module: ts.ModuleKind.ESNext,
      downlevelIteration: true,
      allowJs: true,
      importHelpers,
    },
    transformers: plugin && { before: [createTransformer(plugin)] },
  });
  const errors = diagnostics?.filter(({ category }) => category === ts.DiagnosticCategory.Error);
  if (errors?.length) throw new Error(ts.flattenDiagnosticMessageText(errors[0].messageText, '\n'));
  return outputText;
}

function contestant(target: Target, ours: boolean): Contestant {
  return {
    name: `${ours ? 'ours-' : ''}typescript-${target.toLowerCase()}`,
    title: ours ? `ours, TypeScript ${target}` : `TypeScript ${ts.versionMajorMinor} ${target}`,
    needs: target,
    ours,
    compile: (source, fileName, importsHelpers) =>
      compileWithTypeScript(source, fileName, target, ours ? {} : undefined, importsHelpers),
  };
}

const EAGER: Contestant = {
  name: 'ours-eager',
  title: 'ours, TypeScript ES5, eager',
  needs: 'ES5',
  ours: true,
  only: HANDOVER.map(({ name }) => name),
  compile: (source, fileName) =>
    compileWithTypeScript(source, fileName, 'ES5', { handover: 'eager' }),
};

export const OURS_TYPESCRIPT = [contestant('ES5', true), contestant('ES2017', true), EAGER];
export const TYPESCRIPT = [contestant('ES5', false), contestant('ES2017', false)];
