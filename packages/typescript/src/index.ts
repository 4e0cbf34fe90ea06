/**
 * Lowers async generators inside `tspc` (ts-patch), ts-loader, ts-jest or `transpileModule`:
 *
 *     // tsconfig.json: { "compilerOptions": { "plugins": [{ "transform": "@yield-from/typescript" }] } }
 *
 *     // count.ts                                   // count.js, target ES5
 *     export async function* count(to: number) {    var yieldFrom = require("@yield-from/runtime");
 *       for (let i = 0; i < to; i++) yield i;       var countKind = /*#__PURE__*\/ yieldFrom.kind(count);
 *     }
 *                                                   function count(to) {
 *                                                     var i;
 *                                                     return yieldFrom.start(countKind, function () {
 *                                                       for (;;) switch (this.state) {
 *                                                         case 0: i = 0;
 *                                                         case 2: if (!(i < to)) return 6;
 *                                                                 this.value = i; this.state = 1; return 2;
 *                                                         case 1: i++; this.state = 2; continue;
 *                                                       }
 *                                                     }, void 0, this);
 *                                                   }
 *
 * The numbers are the signals of the runtime's protocol: 2 is a `yield`, 6 the end.
 *
 * What happens to a file (`file.ts`): its generators and its mistakes are found (`find/`). Then each generator,
 * innermost first, goes through the engine, for which the TypeScript `host/` has nodes read (`read/`) and made
 * (`write/`), and back into its place (`definitions/`). The imports come last.
 */
import type { Explain } from '@yield-from/lower';
import type * as ts from 'typescript';
import { format, LoweringError, ofOptions } from './diagnostics';
import { type Options, readOptions, withoutTsPatchKeys } from '@yield-from/source-model';
import type { TS } from './host/syntax';
import { lowerFile } from './file';
import { refuseLaterStages } from './options';
import { isOfService, refused, reported } from './services';

export { LoweringError } from './diagnostics';
export type { Explain, Explained } from '@yield-from/lower';
export type { Options, RuntimeOption } from '@yield-from/source-model';

/** What ts-patch hands over beside the program and the entry of `plugins`. */
export interface Extras {
  /** The compiler that runs; default: the `typescript` package. */
  readonly ts?: TS;
  addDiagnostic?(diagnostic: ts.Diagnostic): number;
}

/**
 * The entry point of ts-patch: a `before` source transformer. Mistakes in the source become diagnostics of
 * the emit: `tspc` prints them with their position and ends with a non-zero exit code. Invalid options become a
 * diagnostic too. Warnings go to the error stream. Where a language service emits (ts-loader, ts-jest and ts-node with
 * ts-patch's compiler), nobody reads those diagnostics: there the errors of a file are among those of its syntax.
 *
 * @param program asked for its options, and for the types of what generators in Python's style yield
 * @param config the entry of `plugins` in tsconfig.json: `Options`, beside ts-patch's own keys
 * @throws TypeError for an unknown option, or one with a value of the wrong type, where nobody listens; the transformer it returns
 *   throws a `LoweringError` with all errors of a file, where nobody would read them
 */
export default function transformer(
  program: ts.Program | undefined,
  config?: Options & Readonly<Record<string, unknown>>,
  extras: Extras = {},
): ts.TransformerFactory<ts.SourceFile> {
  const { addDiagnostic, ts = loadTypeScript() } = extras;
  const report = (diagnostic: ts.Diagnostic): void => {
    // `tspc` fails for whatever is in its list: warnings go to the error stream instead.
    if (diagnostic.category === ts.DiagnosticCategory.Error) addDiagnostic?.(diagnostic);
    else console.warn(format(ts, [diagnostic]).trimEnd());
  };
  try {
    refuseLaterStages(program?.getCompilerOptions().plugins);
    const onDiagnostic = addDiagnostic && report;
    const isHeard = (source: ts.SourceFile): boolean => !!addDiagnostic && !isOfService(source);
    const surroundings = { ts, program, onDiagnostic, isHeard, isPatched: true };
    return create(withoutTsPatchKeys(config), surroundings);
  } catch (error) {
    if (!addDiagnostic || !(error instanceof TypeError)) throw error;
    const told = ofOptions(ts, error);
    addDiagnostic(told);
    const wrong = new LoweringError(ts, [told]);
    return (context) => (source) =>
      (isOfService(source) ? refused : reported)(ts, source, wrong, context.getCompilerOptions());
  }
}

export interface TransformerOptions extends Options {
  /** The compiler that runs the transformer; default: the `typescript` package. */
  readonly typescript?: TS;
  /** Whose files are compiled: with it what `yield_` is given is checked against `Yields<…>`. */
  readonly program?: ts.Program;
  /** Gets every diagnostic; without it, errors of a file are thrown together, and warnings dropped. */
  readonly onDiagnostic?: (diagnostic: ts.Diagnostic) => void;
  /** Told the state graph of every function that is lowered, innermost first. */
  readonly explain?: Explain;
}

/**
 * A transformer for `transpileModule`, `program.emit` or ts-loader's `getCustomTransformers`:
 *
 *     ts.transpileModule(text, { compilerOptions, transformers: { before: [createTransformer()] } })
 *
 * @throws TypeError for an unknown option, or one with a value of the wrong type; the transformer it returns throws a
 *   `LoweringError` with all errors of a file, if there is no `onDiagnostic`
 */
export function createTransformer(
  options: TransformerOptions = {},
): ts.TransformerFactory<ts.SourceFile> {
  const { typescript: ts, program, onDiagnostic, explain, ...rest } = options;
  return create(rest, { ts, program, onDiagnostic, explain });
}

interface Surroundings extends Pick<TransformerOptions, 'program' | 'onDiagnostic' | 'explain'> {
  readonly ts: TS | undefined;
  /** Whether `onDiagnostic` is enough for the errors of a file. */
  readonly isHeard?: (source: ts.SourceFile) => boolean;
  /** `onDiagnostic` is ts-patch's. */
  readonly isPatched?: boolean;
}

function create(
  options: unknown,
  {
    ts = loadTypeScript(),
    program,
    onDiagnostic,
    isHeard = () => onDiagnostic !== undefined,
    isPatched = false,
    explain,
  }: Surroundings,
): ts.TransformerFactory<ts.SourceFile> {
  const settings = readOptions('@yield-from/typescript', options);
  return (context) => (source) => {
    const errors: ts.Diagnostic[] = [];
    const tell = (diagnostic: ts.Diagnostic): void => {
      const isError = diagnostic.category === ts.DiagnosticCategory.Error;
      if (isError) errors.push(diagnostic);
      if (!isError || isHeard(source)) onDiagnostic?.(diagnostic);
    };
    const compilation = { ts, settings, program, onDiagnostic: tell, explain };
    const result = lowerFile(compilation, context, source);
    if (errors.length === 0) return result;
    const error = new LoweringError(ts, errors);
    if (!isHeard(source)) return refused(ts, source, error);
    return isPatched ? reported(ts, source, error, context.getCompilerOptions()) : result;
  };
}

/** Only where the caller has not said which: a project can have several. */
function loadTypeScript(): TS {
  return require('typescript') as TS;
}
