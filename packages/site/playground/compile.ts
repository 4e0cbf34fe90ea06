/**
 * The compilers of the playground: ours under TypeScript and under Babel, and each of these alone. No DOM and no Node, so that the
 * page's worker and the tests run the same.
 */
import {
  createTransformer,
  type Explain,
  type Explained,
  type Options,
} from '@yield-from/typescript';
import type * as Standalone from '@babel/standalone';
import ts from 'typescript';
import type { Compiler, Target } from './choices';
import { type Machine, machinesOf } from './machines';

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

/** Gives Babel when it is needed: it is as large as all the rest. */
type LoadBabel = () => Promise<typeof Standalone>;

export async function compile(request: CompileRequest, babel: LoadBabel): Promise<Compiled> {
  try {
    const { code, problems } = await write(request, babel, {});
    return { code, problems };
  } catch (error) {
    // Options that cannot be taken.
    if (!(error instanceof TypeError)) throw error;
    const { message } = error;
    const problem = { code: '', message, severity: 'error', from: 0, to: 0 } as const;
    return { code: '', problems: [problem] };
  }
}

/** The state machines of what ours makes of the source, which it can compile. */
export async function explain(
  request: CompileRequest,
  babel: LoadBabel,
): Promise<readonly Machine[]> {
  if (!isOurs(request.compiler)) return [];
  const explained: Explained[] = [];
  const hear = (one: Explained): void => void explained.push(one);
  const { code: output, map } = await write(request, babel, { map: true, explain: hear });
  // The hosts' graphs are the same, and Babel's plugin tells nobody.
  if (explained.length === 0)
    withTypeScript({ ...request, compiler: 'ours, TypeScript' }, { explain: hear });
  return map ? machinesOf({ source: request.source, output, map, explained }) : [];
}

interface Wishes {
  readonly map?: boolean;
  readonly explain?: Explain;
}

interface Written extends Compiled {
  readonly map?: RawMap;
}

const isOurs = (compiler: Compiler): boolean => compiler.startsWith('ours');

async function write(request: CompileRequest, babel: LoadBabel, wishes: Wishes): Promise<Written> {
  switch (request.compiler) {
    case 'ours, TypeScript':
    case 'TypeScript':
      return withTypeScript(request, wishes);
    case 'none':
      return withTypeScript({ ...request, target: 'ES2022' }, wishes);
    case 'ours, Babel':
    case 'Babel':
      return withBabel(request, await babel(), wishes);
  }
}

const FILE = 'playground.ts';

function withTypeScript(
  { source, compiler, target, options, module = 'ESNext' }: CompileRequest,
  { map = false, explain }: Wishes,
): Written {
  const found: ts.Diagnostic[] = [];
  const transformer = (): ReturnType<typeof createTransformer> =>
    createTransformer({
      ...options,
      ...(explain && { explain }),
      typescript: ts,
      onDiagnostic: (one) => void found.push(one),
    });
  const {
    outputText,
    diagnostics = [],
    sourceMapText,
  } = ts.transpileModule(source, {
    fileName: FILE,
    reportDiagnostics: true,
    compilerOptions: {
      target: ts.ScriptTarget[target],
      module: ts.ModuleKind[module],
      newLine: ts.NewLineKind.LineFeed,
      downlevelIteration: true,
      sourceMap: map,
    },
    transformers: isOurs(compiler) ? { before: [transformer()] } : {},
  });
  const problems = [...diagnostics, ...found].map(problemOf);
  const failed = problems.some(({ severity }) => severity === 'error');
  return {
    code: failed ? '' : outputText.replace(MAP_COMMENT, ''),
    problems,
    map: failed || !sourceMapText ? undefined : (JSON.parse(sourceMapText) as RawMap),
  };
}

interface RawMap {
  readonly mappings: string;
}

const MAP_COMMENT = /\/\/# sourceMappingURL=.*\n?$/;

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
  { map = false }: Wishes,
): Promise<Written> {
  const plugin = isOurs(compiler) ? (await import('@yield-from/babel')).default : undefined;
  const modules = module === 'CommonJS' ? 'commonjs' : false;
  try {
    const result = transform(source, {
      filename: FILE,
      configFile: false,
      babelrc: false,
      sourceType: 'module',
      sourceMaps: map,
      presets: [['env', { targets: BROWSERS[target], modules }], 'typescript'],
      plugins: plugin ? [[plugin as object, options ?? {}]] : [],
    });
    return { code: `${result?.code ?? ''}\n`, problems: [], map: result?.map ?? undefined };
  } catch (error) {
    if (error instanceof TypeError) throw error;
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
