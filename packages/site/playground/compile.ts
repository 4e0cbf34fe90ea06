/**
 * The compilers of the playground: ours under TypeScript and under Babel, and each of these alone. No DOM and no Node, so that the
 * page's worker and the tests run the same.
 */
import { createTransformer, type Options } from '@yield-from/typescript';
import type * as Standalone from '@babel/standalone';
import ts from 'typescript';
import type { Compiler, Target } from './choices';

export interface CompileRequest {
  readonly source: string;
  readonly compiler: Compiler;
  readonly target: Target;
  /** Of ours. */
  readonly options?: Options;
  /** `ESNext` to be read, `CommonJS` to be run. */
  readonly module?: 'ESNext' | 'CommonJS';
}

export interface Problem {
  /** `YF1003`, `TS1005`; empty where the compiler has none. */
  readonly code: string;
  readonly message: string;
  readonly severity: 'error' | 'warning';
  /** Offsets in the source. */
  readonly from: number;
  readonly to: number;
}

export interface Compiled {
  /** Empty where there are errors. */
  readonly code: string;
  readonly problems: readonly Problem[];
}

/** @param babel gives Babel when it is needed: it is as large as all the rest */
export async function compile(
  request: CompileRequest,
  babel: () => Promise<typeof Standalone>,
): Promise<Compiled> {
  switch (request.compiler) {
    case 'ours, TypeScript':
      return withTypeScript(request, true);
    case 'TypeScript':
      return withTypeScript(request, false);
    case 'none':
      return withTypeScript({ ...request, target: 'ES2022' }, false);
    case 'ours, Babel':
    case 'Babel':
      return withBabel(request, await babel());
  }
}

const FILE = 'playground.ts';

function withTypeScript(
  { source, target, options, module = 'ESNext' }: CompileRequest,
  ours: boolean,
): Compiled {
  const found: ts.Diagnostic[] = [];
  const onDiagnostic = (one: ts.Diagnostic): void => void found.push(one);
  const { outputText, diagnostics = [] } = ts.transpileModule(source, {
    fileName: FILE,
    reportDiagnostics: true,
    compilerOptions: {
      target: ts.ScriptTarget[target],
      module: ts.ModuleKind[module],
      newLine: ts.NewLineKind.LineFeed,
      downlevelIteration: true,
    },
    transformers: ours
      ? { before: [createTransformer({ ...options, typescript: ts, onDiagnostic })] }
      : {},
  });
  const problems = [...diagnostics, ...found].map(problemOf);
  const failed = problems.some(({ severity }) => severity === 'error');
  return { code: failed ? '' : outputText, problems };
}

function problemOf({ code, messageText, category, start = 0, length = 0 }: ts.Diagnostic): Problem {
  const text = ts.flattenDiagnosticMessageText(messageText, '\n');
  const own = /^(YF\d+): /.exec(text);
  return {
    code: own ? own[1] : `TS${code}`,
    message: own ? text.slice(own[0].length) : text,
    severity: category === ts.DiagnosticCategory.Error ? 'error' : 'warning',
    from: start,
    to: start + length,
  };
}

/** What Babel's errors have beside their message. */
interface BabelError {
  readonly message: string;
  readonly code?: string;
  readonly loc?: { readonly line: number; readonly column: number };
}

async function withBabel(
  { source, compiler, target, options, module = 'ESNext' }: CompileRequest,
  { transform }: typeof Standalone,
): Promise<Compiled> {
  const plugin = compiler === 'Babel' ? undefined : (await import('@yield-from/babel')).default;
  const modules = module === 'CommonJS' ? 'commonjs' : false;
  try {
    const result = transform(source, {
      filename: FILE,
      configFile: false,
      babelrc: false,
      sourceType: 'module',
      presets: [['env', { targets: BROWSERS[target], modules }], 'typescript'],
      plugins: plugin ? [[plugin as object, options ?? {}]] : [],
    });
    return { code: `${result?.code ?? ''}\n`, problems: [] };
  } catch (error) {
    const { message, code = '', loc } = error as BabelError;
    const at = loc ? offsetOf(source, loc.line, loc.column) : 0;
    const text = message.replace(/^.*?\.ts: /, '').split('\n')[0];
    const own = /^(YF\d+): /.exec(text);
    return {
      code: '',
      problems: [
        {
          code: own ? own[1] : code.replace(/^BABEL_/, ''),
          message: own ? text.slice(own[0].length) : text,
          severity: 'error',
          from: at,
          to: at + 1,
        },
      ],
    };
  }
}

/** The first browsers that know a version of the language. */
const BROWSERS: Readonly<Record<Target, string>> = {
  ES5: 'ie 11',
  ES2015: 'chrome 51',
  ES2017: 'chrome 58',
  ES2018: 'chrome 64',
  ES2022: 'chrome 100',
};

function offsetOf(source: string, line: number, column: number): number {
  const lines = source.split('\n').slice(0, line - 1);
  return lines.reduce((sum, { length }) => sum + length + 1, 0) + column;
}
