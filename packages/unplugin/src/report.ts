/** Mistakes in a module, as each bundler shows them: in the name of this plugin, once, with the lines of the source. */
import { codeFrame, formatDiagnostic, type SourceDiagnostic } from '@yield-from/source';
import type { UnpluginContext, UnpluginContextMeta, UnpluginMessage } from 'unplugin';
import { NAME } from './name.js';

type Framework = UnpluginContextMeta['framework'];

/** The module that is lowered. */
export interface Module {
  readonly id: string;
  readonly code: string;
}

/** Warnings one by one, errors in one message: the first one may end the build. */
export function report(
  context: UnpluginContext,
  framework: Framework,
  module: Module,
  diagnostics: readonly SourceDiagnostic[],
): void {
  for (const diagnostic of diagnostics) {
    if (diagnostic.severity === 'warning') context.warn(message(framework, module, [diagnostic]));
  }
  const errors = diagnostics.filter(({ severity }) => severity === 'error');
  if (errors.length === 0) return;
  const told = message(framework, module, errors);
  // What these only note down is followed by what later loaders say of the same mistake; a loader's error ends it.
  if (framework === 'webpack' || framework === 'rspack') throw withoutStack(told);
  context.error(told);
}

function message(
  framework: Framework,
  module: Module,
  diagnostics: readonly SourceDiagnostic[],
): UnpluginMessage & { frame?: string } {
  const { id } = module;
  const [first, ...others] = diagnostics;
  const told = { name: NAME, plugin: NAME, id, pluginCode: first.code };
  const shown = others.map((each) => located(each, module));
  if (!PLACES.has(framework) || first.line === undefined) {
    return { ...told, message: [`[${NAME}]`, located(first, module), ...shown].join('\n') };
  }
  const loc = { file: id, line: first.line, column: first.column ?? 0 };
  const text = [`${first.code}: ${first.message}`, ...(first.fix ? [`    ${first.fix}`] : [])];
  const frame = frameOf(first, module);
  if (framework === 'esbuild') {
    return { ...told, loc, message: [...text, frame, ...shown].join('\n') };
  }
  return { ...told, loc, frame, message: [...text, ...shown].join('\n') };
}

/** These print the place themselves, and all but esbuild a frame that they are given. */
const PLACES: ReadonlySet<Framework> = new Set(['vite', 'rollup', 'rolldown', 'esbuild']);

function located(diagnostic: SourceDiagnostic, module: Module): string {
  return [formatDiagnostic(diagnostic), frameOf(diagnostic, module)].join('\n').trimEnd();
}

function frameOf({ line, column = 0 }: SourceDiagnostic, { code }: Module): string {
  return line === undefined ? '' : codeFrame(code, line, column);
}

function withoutStack(told: UnpluginMessage): Error {
  return Object.assign(new Error(told.message), { ...told, hideStack: true });
}
