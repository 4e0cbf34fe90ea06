/**
 * Finds what is to be lowered. What is a marker, and what is wrong with its use, is decided in
 * `@yield-from/source-model`.
 */
import { definitionOf, type Diagnostic } from '@yield-from/lower';
import {
  type Bindings,
  type Found as FoundInSource,
  findFunctions,
  isHidden,
  Markers,
  mayHoldMarkers,
  resolveBindings,
  type Settings,
  sharedGlobal,
  type Wanted,
} from '@yield-from/source-model';
import type * as ts from 'typescript';
import type { Children } from '../host/children';
import { identifiersOf } from '../host/names';
import type { TS } from '../host/syntax';
import { quietNodes } from './quiet';
import { searchable } from './syntax';

export interface Found extends FoundInSource<ts.Node> {
  /** Of every name in the file. */
  readonly bindings: Bindings<ts.Node>;
  /** `async_generator(f)` calls around functions that are lowered: they go, the function stays. */
  readonly wrappers: ReadonlySet<ts.Node>;
  /** Nodes in which nothing changes. */
  readonly quiet: ReadonlySet<ts.Node>;
  /** Every identifier in the file. */
  readonly names: Set<string>;
  /** Variables of the file have the name of the runtime's global. */
  readonly hidesGlobal: boolean;
}

/** Whether the node is a function to be lowered that is more than another function afterwards. */
export function definesGenerator({ functions }: Pick<Found, 'functions'>, node: ts.Node): boolean {
  const style = functions.get(node);
  return style !== undefined && definitionOf(style).is === 'generator function';
}

export interface FindContext {
  readonly ts: TS;
  readonly children: Children;
  readonly settings: Settings;
  readonly wanted: Wanted;
  report(node: ts.Node, diagnostic: Diagnostic): void;
}

export function find(source: ts.SourceFile, context: FindContext): Found {
  const { ts, children, settings, wanted, report } = context;
  const syntax = searchable(ts, children);
  let bindings: Bindings<ts.Node> | undefined;
  const resolve = (): Bindings<ts.Node> => (bindings ??= resolveBindings(source, syntax));
  const hasMarkers = 'global' in settings.runtime || mayHoldMarkers(source.text);
  const markers = hasMarkers ? new Markers(syntax, resolve(), settings) : undefined;
  const found = findFunctions(source, { syntax, markers, wanted, report });
  const { functions, yields } = found;
  const names = identifiersOf(ts, source);
  const global = functions.size > 0 ? sharedGlobal(settings.runtime, names) : undefined;
  const isModule = ts.isExternalModule(source);
  const wrappers = Array.from(functions.values(), ({ wrapper }) => wrapper);
  return {
    ...found,
    // A function that is lowered gives the nodes around it successors.
    yields: new Map(Array.from(yields, ([node, call]) => [ts.getOriginalNode(node), call])),
    wrappers: new Set(wrappers.filter((wrapper) => wrapper !== undefined)),
    quiet: quietNodes(ts, source, children, changing(ts, functions, resolve)),
    names,
    hidesGlobal:
      global !== undefined && isHidden(global, { bindings: resolve(), isModule, report }),
    get bindings() {
      return resolve();
    },
  };
}

/** Says whether a node is lowered, or refers to a declaration that may get another name. */
function changing(
  ts: TS,
  functions: Found['functions'],
  bindings: () => Bindings<ts.Node>,
): (node: ts.Node) => boolean {
  const isMoved = (node: ts.Node | undefined): boolean =>
    node !== undefined && ts.isFunctionDeclaration(node) && functions.has(node);
  if (![...functions.keys()].some(isMoved)) return (node) => functions.has(node);
  return (node) =>
    functions.has(node) || (ts.isIdentifier(node) && isMoved(bindings().of(node)?.declaration));
}
