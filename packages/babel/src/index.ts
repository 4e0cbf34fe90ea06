/**
 * `@yield-from/babel`: the Babel plugin that lowers async generators to state machines.
 *
 *     async function* lines(source) {                import { createKind, defineMethod, start, … } from '@yield-from/runtime';
 *       for await (const chunk of source) {          var linesKind = createKind(false);
 *         yield chunk.trim();                        defineMethod(linesKind, lines);
 *       }                                            function lines(source) {
 *     }                                                var chunk, iteration;
 *                                                      return start(linesKind, ($) => {
 *                                                        for (var state = $.state; ; ) switch (state) { … }
 *                                                      }, […]);
 *                                                    }
 *
 * In a Babel configuration: `plugins: ['module:@yield-from/babel']`, or `['module:@yield-from/babel', options]`. Where it
 * stands among plugins and presets does not matter: it works in `pre`, before any plugin visits the
 * file. What it made contains no `async`, `await` or `yield`, so that later plugins find nothing of that
 * in it, but do lower its arrow functions, methods and `const`s for the targets they are told.
 *
 * The steps: `find` the generators and take the markers out → lower each, innermost first, in the form of
 * its surface (`surfaces/`), its body by the engine (`@yield-from/lower`) → import the runtime → tell Babel.
 */
import type * as t from '@babel/types';
import { Reporter, type CallerOptions, type ReportingFile } from './diagnostics';
import { find } from './find';
import { createHost } from './host';
import { Imports, removeMarkers } from './imports';
import { Names } from './names';
import { readOptions, type Settings } from './options';
import { refresh } from './refresh';
import { Roles } from './roles';
import { Lowering } from './surfaces/lowering';
import { Surfaces } from './surfaces/surfaces';
import type { Node, VisitorKeys } from './syntax';
import { Walker } from './walk';

export type { Report, ReportedDiagnostic, YieldFromError } from './diagnostics';
export type { Options, RuntimeOption } from './options';

/** What of Babel's plugin API is used. */
interface PluginApi {
  assertVersion(range: string | number): void;
  readonly types: { readonly VISITOR_KEYS: VisitorKeys };
}

/** What of Babel's `File` is used. */
interface File extends ReportingFile {
  readonly code: string;
  readonly ast: { readonly program: object };
  readonly scope: { crawl(): void };
  readonly opts: CallerOptions & {
    readonly plugins?: readonly { readonly key?: string | null }[] | null;
  };
}

/** A plugin object as Babel takes it. */
export interface YieldFromPlugin {
  readonly name: string;
  pre(file: unknown): void;
  readonly visitor: object;
}

/**
 * The plugin. Babel calls it with its API and the options of the configuration.
 *
 * Throws a `TypeError` for invalid options (see `Options`). Compiling a file throws a `YieldFromError`
 * for mistakes in it: a `SyntaxError` with code frames, whose `code` is that of the first diagnostic. Warnings
 * go to the console. `metadata.yieldFrom` of Babel's result is a `Report`.
 */
export default function yieldFrom(api: unknown, options?: unknown): YieldFromPlugin {
  const { types, assertVersion } = api as PluginApi;
  assertVersion('^7.20.0 || ^8.0.0');
  const settings = readOptions(options);
  const keys = types.VISITOR_KEYS;
  return {
    name: '@yield-from/babel',
    pre: (file) => lowerFile(file as File, settings, keys),
    visitor: {},
  };
}

function lowerFile(file: File, settings: Settings, keys: VisitorKeys): void {
  const reporter = new Reporter(file);
  if (!mayHaveGenerators(file.code)) return;
  const program = file.ast.program as t.Program;
  const walker = new Walker(keys);
  const roles = new Roles(walker);
  const {
    generators,
    markers,
    names: taken,
  } = find(program, { keys, walker, roles, settings, reporter });
  reporter.throwErrors();
  if (generators.length === 0) return;

  const names = new Names(taken);
  const isModule = program.sourceType === 'module';
  const imports = new Imports(settings.runtime, isModule, names);
  const host = createHost({ walker, roles, names, imports, reporter });
  const surfaces = new Surfaces(
    new Lowering({ host, walker, roles, names, isModule, later: laterPlugins(file) }),
  );
  for (const generator of generators) surfaces.lower(generator);
  reporter.throwErrors();

  removeMarkers(markers);
  imports.insert(program);
  reporter.report.lowered = generators.length;
  refresh(
    program,
    new Set<Node>(generators.flatMap(({ node, ancestors }) => [node, ...ancestors])),
    keys,
  );
  file.scope.crawl();
}

/** The plugins that see the file after this one. */
function laterPlugins({ opts }: File): ReadonlySet<string> {
  return new Set(opts.plugins?.map(({ key }) => key ?? ''));
}

/** The cheap question: a file without these words has nothing to lower. (No text: another tool made the tree.) */
function mayHaveGenerators(code: string | undefined): boolean {
  if (!code) return true;
  if (code.includes('async') && code.includes('*')) return true;
  return code.includes('yield_') || code.includes('async_generator') || code.includes('\\u');
}
