/**
 * One file, in order: `find` the generators and take the markers out → lower each, innermost first, as what it is
 * defined as (`definitions/`), its body by the engine (`@yield-from/lower`) → import the runtime → tell Babel.
 */
import type * as t from '@babel/types';
import { Definitions } from './definitions';
import { Lowering } from './definitions/lowering';
import { Reporter, type CallerOptions, type ReportingFile } from './diagnostics';
import { find } from './find/find';
import { Imports, removeMarkers } from './find/imports';
import { Walker } from './host/children';
import { createHost } from './host/host';
import { Names } from './host/names';
import { Roles } from './host/roles';
import type { Node, VisitorKeys } from './host/syntax';
import type { Settings } from './options';
import { laterPlugins, type FileOptions } from './quirks/later-plugins';
import { refresh } from './quirks/refresh';

/** What of Babel's `File` is used. */
export interface File extends ReportingFile {
  readonly code: string;
  readonly ast: { readonly program: object };
  readonly scope: { crawl(): void };
  readonly opts: CallerOptions & FileOptions;
}

export function lowerFile(file: File, settings: Settings, keys: VisitorKeys): void {
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
  const definitions = new Definitions(
    new Lowering({ host, walker, roles, names, isModule, later: laterPlugins(file.opts) }),
  );
  for (const generator of generators) definitions.lower(generator);
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

/** The cheap question: a file without these words has nothing to lower. (No text: another tool made the tree.) */
function mayHaveGenerators(code: string | undefined): boolean {
  if (!code) return true;
  if (code.includes('async') && code.includes('*')) return true;
  return code.includes('yield_') || code.includes('async_generator') || code.includes('\\u');
}
