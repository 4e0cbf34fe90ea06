/** Mistakes in a module, as each bundler shows them: in the name of this plugin, once, with the lines of the source. */
import { codeFrame, formatDiagnostic, linesOf, type SourceDiagnostic } from '@yield-from/source';
import type { UnpluginContext, UnpluginContextMeta, UnpluginMessage } from 'unplugin';
import { inEsbuild } from './esbuild-message.js';
import { NAME } from './name.js';

type Framework = UnpluginContextMeta['framework'];

/** The module that is lowered. */
export interface Module {
  readonly id: string;
  readonly code: string;
}

/** Warnings one by one, errors in one message where the first one ends the build. */
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
  if (framework === 'esbuild') {
    for (const each of errors) context.error(message(framework, module, [each]));
    return;
  }
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
  // (The stack would be ours: what there is to see is in the source.)
  const told = { name: NAME, plugin: NAME, id, pluginCode: first.code, stack: '' };
  const shown = others.map((each) => located(each, module));
  if (!PLACES.has(framework) || first.line === undefined) {
    return { ...told, message: [`[${NAME}]`, located(first, module), ...shown].join('\n') };
  }
  const says = `${first.code}: ${first.message}`;
  const loc = { file: id, line: first.line, column: first.column ?? 0 };
  if (framework === 'esbuild') {
    const lineText = linesOf(module.code)[loc.line - 1];
    return { ...told, message: says, meta: inEsbuild(first, { ...loc, lineText }) };
  }
  const text = [says, ...(first.fix ? [`    ${first.fix}`] : [])];
  return { ...told, loc, frame: frameOf(first, module), message: [...text, ...shown].join('\n') };
}

/** These print the place themselves, and a frame: that which they are given, or esbuild its own. */
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
