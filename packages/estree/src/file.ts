/**
 * One file, in order: `find` the functions and take the markers out → lower each, innermost first, as what it is
 * defined as (`definitions/`), its body by the engine (`@yield-from/lower`) → import the runtime → write the text.
 */
import {
  checkCoroutine,
  type Diagnostic,
  type Explain,
  type Host,
  type Place,
} from '@yield-from/lower';
import {
  Definitions,
  handoverOf,
  Names,
  type placesIn,
  RuntimeNames,
  type Settings,
  type Wanted,
} from '@yield-from/source-model';
import { coroutineOf, isStrict } from './definitions/coroutine';
import { definable } from './definitions/tree';
import { find, type Found } from './find/find';
import { insertImport } from './find/imports';
import { searchable } from './find/syntax';
import { unimport } from './find/unimport';
import { createHost } from './host/host';
import { Roles } from './host/roles';
import type { Node } from './host/syntax';
import type { Parsed } from './parse/parse';
import { build } from './write/build';
import { markChanged, placeOf } from './write/change';
import type { Lines } from './write/lines';
import { Output } from './write/output';
import { Printer } from './write/print';
import { Comments } from './write/trivia';

export interface FileRequest {
  readonly lines: Lines;
  readonly parsed: Parsed;
  readonly isModule: boolean;
  readonly settings: Settings;
  readonly wanted: Wanted;
  readonly explain?: Explain | undefined;
  /** Option `debug`: what a place of the text is one of. */
  readonly places?: ReturnType<typeof placesIn> | undefined;
  report(node: Node, diagnostic: Diagnostic): void;
}

/** The lowered text; undefined where there is nothing to lower, or something that cannot be (see `report`). */
export function lowerFile(request: FileRequest): Output | undefined {
  const { lines, parsed, isModule, settings, explain } = request;
  const code = lines.text;
  const { program, comments } = parsed;
  const opened = open(request);
  if (!opened) return undefined;

  const { found, names, runtime, host } = opened;
  const print = (out: Output, node: Node): void => {
    const printer = new Printer(out, new Comments(lines, comments), stepOf(code), newlineOf(code));
    printer.node(node, '');
  };
  const show = (node: Node): string => {
    const out = new Output(lines);
    print(out, node);
    return out.toString();
  };
  const tree = definable({
    host,
    names,
    handover: handoverOf(settings),
    source: code,
    explain,
    show,
  });
  const definitions = new Definitions({ tree, host, names, isModule });
  for (const located of found.functions) {
    for (const node of [...located.ancestors, located.node]) markChanged(node);
    definitions.lower(located);
  }
  if (opened.hasFailed()) return undefined;

  unimport(program, found.unused, code);
  insertImport(program, runtime.needed());
  const out = new Output(lines);
  // Parsers differ in where a program begins.
  program.start = HEAD.exec(code)?.[0].length ?? 0;
  out.copy(0, program.start);
  print(out, program);
  out.copy(program.end, code.length);
  return out;
}

/** Reports what `lowerFile` would, and makes nothing. */
export function checkFile(request: FileRequest): void {
  const { isModule, settings } = request;
  const opened = open(request);
  if (!opened) return;
  for (const located of opened.found.functions) {
    const strict = isModule || [...located.ancestors, located.node].some(isStrict);
    const asked = { kind: undefined, isDeclaration: false, strict };
    checkCoroutine(opened.host, coroutineOf(located, asked, handoverOf(settings)));
  }
}

interface Opened {
  readonly found: Found;
  readonly names: Names;
  readonly runtime: RuntimeNames<Node>;
  readonly host: Host<Node>;
  /** Whether an error was reported. */
  hasFailed(): boolean;
}

/** Undefined where there is nothing to lower, or a marker that is wrong. */
function open(request: FileRequest): Opened | undefined {
  const { lines, parsed, isModule, settings, wanted, places } = request;
  let failed = false;
  const report: FileRequest['report'] = (node, diagnostic) => {
    failed ||= diagnostic.severity === 'error';
    request.report(node, diagnostic);
  };
  const roles = new Roles();
  const found = find(parsed, lines.text, { syntax: searchable(roles), settings, wanted, report });
  if (failed || found.functions.length === 0) return undefined;

  const names = new Names(found.names, '_');
  const unique = (hint: string): string => names.unique(hint);
  const runtime = new RuntimeNames({
    runtime: settings.runtime,
    isModule,
    hidesGlobal: found.hidesGlobal,
    build,
    unique,
  });
  const host = createHost({
    roles,
    unique,
    helper: (helper) => runtime.helper(helper),
    place: places && ((node) => placeIn(lines, node, places)),
    report,
  });
  return { found, names, runtime, host, hasFailed: () => failed };
}

function placeIn(lines: Lines, node: Node, places: ReturnType<typeof placesIn>): Place | undefined {
  const [start] = placeOf(node) ?? [node.start];
  if (start < 0) return undefined;
  const line = lines.at(start);
  return places(line + 1, start - lines.start(line));
}

/** A byte order mark and a hashbang. */
const HEAD = /^\ufeff?(?:#!.*\s*)?/u;

/** One step of the text's indentation. */
const stepOf = (code: string): string => /^(?:\t| {2,8})(?=\S)/m.exec(code)?.[0] ?? '  ';

const newlineOf = (code: string): string => /\r?\n/.exec(code)?.[0] ?? '\n';
