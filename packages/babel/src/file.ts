/**
 * One file, in order: `find` the generators and take the markers out → lower each, innermost first, as what it is
 * defined as (`definitions/`), its body by the engine (`@yield-from/lower`) → import the runtime → tell Babel.
 */
import {
  Definitions,
  handoverOf,
  type InputMap,
  isCandidate,
  Names,
  placesIn,
  RuntimeNames,
  type Settings,
  wantedBy,
} from '@yield-from/source-model';
import type * as t from '@babel/types';
import { definable } from './definitions/tree';
import { Reporter, type CallerOptions, type ReportingFile } from './diagnostics';
import { find } from './find/find';
import { insertImport } from './find/imports';
import { searchable } from './find/syntax';
import { unimport } from './find/unimport';
import { Walker } from './host/children';
import { createHost } from './host/host';
import { Roles } from './host/roles';
import type { Node, VisitorKeys } from './host/syntax';
import { annotateCalls, hasAnnotations } from './read/annotations';
import { builder } from './write/build';
import { knowsNowhere, placeMade } from './write/places';
import { lackingOf, laterPlugins, type FileOptions } from './quirks/later-plugins';
import { refresh } from './quirks/refresh';

/** What of Babel's `File` is used. */
export interface File extends ReportingFile {
  readonly code: string;
  readonly ast: { readonly program: object };
  readonly scope: { crawl(): void };
  readonly opts: CallerOptions & FileOptions & { readonly filename?: string | null };
  /** What the step before has left. */
  readonly inputMap?: { toObject(): unknown } | null;
}

/** What of the running Babel is used. */
export interface RunningBabel {
  readonly version: string;
  readonly keys: VisitorKeys;
}

/** @returns whether it has something of ours now. */
export function lowerFile(
  file: File,
  settings: Settings,
  { version, keys }: RunningBabel,
): boolean {
  const reporter = new Reporter(file);
  const later = laterPlugins(file.opts);
  const wanted = wantedBy(settings, lackingOf(file.opts));
  // (No text: another tool made the tree.)
  if (file.code && !isCandidate(file.code, wanted)) return false;
  const program = file.ast.program as t.Program;
  const walker = new Walker(keys);
  const roles = new Roles(walker);
  const found = find(program, file.code, {
    keys,
    syntax: searchable(walker, roles),
    settings,
    wanted,
    reporter,
  });
  const { generators } = found;
  reporter.throwErrors();
  if (generators.length === 0) return false;

  const names = new Names(found.names, '_');
  const isModule = program.sourceType === 'module';
  const runtime = new RuntimeNames({
    runtime: settings.runtime,
    isModule,
    hidesGlobal: found.hidesGlobal,
    build: builder,
    unique: (hint) => names.unique(hint),
  });
  const places = settings.debug
    ? placesIn(file.opts.filename ?? 'unknown', file.inputMap?.toObject() as InputMap | undefined)
    : undefined;
  const host = createHost({ walker, roles, names, runtime, reporter, later, places });
  const tree = definable({ host, names, handover: handoverOf(settings), later });
  const definitions = new Definitions({ tree, host, names, isModule });
  if (hasAnnotations(file.code)) for (const { node } of generators) annotateCalls(node, walker);
  for (const generator of generators) definitions.lower(generator);
  reporter.throwErrors();

  if (knowsNowhere(version)) placeMade(program, keys);
  unimport(program, found.unused, walker);
  insertImport(program, runtime.needed());
  reporter.report.lowered = generators.length;
  refresh(
    program,
    new Set<Node>(generators.flatMap(({ node, ancestors }) => [node, ...ancestors])),
    keys,
  );
  file.scope.crawl();
  return true;
}
