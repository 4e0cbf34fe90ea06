/** One file, in order: find what is to be lowered, lower innermost first, import the runtime. */
import type { Explain, Place } from '@yield-from/lower';
import {
  handoverOf,
  isCandidate,
  Names,
  placesIn,
  type Settings,
  wantedBy,
} from '@yield-from/source-model';
import type * as ts from 'typescript';
import { Definitions } from './definitions';
import type { Session } from './definitions/session';
import { toTypeScript } from './diagnostics';
import { find } from './find/find';
import { checkYielded } from './find/yielded-types';
import { createImport, isEsmOutput } from './find/imports';
import { unimport } from './find/unimport';
import { childrenOf } from './host/children';
import { placeOf } from './host/text';
import { createHost } from './host/host';
import { SEPARATOR, type Unique } from './host/names';
import { suspendingExpression } from './host/suspension';
import { hasUseStrict, skipOuter, type TS } from './host/syntax';
import { isAlwaysStrict, targetOf } from './quirks/defaults';
import { knowsNowhere } from './quirks/nowhere';
import { placeMade } from './write/places';

export interface Compilation {
  readonly ts: TS;
  readonly settings: Settings;
  /** Where types can be asked for. */
  readonly program: ts.Program | undefined;
  /** Gets each diagnostic as it is found. */
  onDiagnostic(diagnostic: ts.Diagnostic): void;
  readonly explain?: Explain | undefined;
}

export function lowerFile(
  { ts, settings, program, onDiagnostic, explain }: Compilation,
  context: ts.TransformationContext,
  source: ts.SourceFile,
): ts.SourceFile {
  if (source.isDeclarationFile) return source;
  const compilerOptions = context.getCompilerOptions();
  const target = targetOf(ts, compilerOptions);
  const wanted = wantedBy(settings, {
    asyncFunctions: target < ts.ScriptTarget.ES2017,
    generators: target < ts.ScriptTarget.ES2015,
    // (From here on TypeScript takes it for the engine's.)
    topLevelAwait: target < ts.ScriptTarget.ES2017,
  });
  if (!isCandidate(source.text, wanted)) return source;
  let failed = false;
  const report: Session['host']['report'] = (node, diagnostic) => {
    failed ||= diagnostic.severity === 'error';
    onDiagnostic(toTypeScript(ts, source, node, diagnostic));
  };

  const everyChild = childrenOf(ts, () => undefined);
  const found = find(source, { ts, children: everyChild, settings, wanted, report });
  // (Of a file that another transformer has changed, the checker knows the original.)
  const isKnown = program?.getSourceFile(source.fileName) === ts.getOriginalNode(source);
  if (program && isKnown && found.yields.size > 0) {
    const { functions, yields } = found;
    checkYielded({ ts, checker: program.getTypeChecker(), functions, yields, report });
  }
  // (Where markers are misused, what would be lowered is not what was meant.)
  if (failed || found.functions.size === 0) return source;

  const children = childrenOf(ts, (node) => {
    const suspending = suspendingExpression(ts, found.yields, node);
    return suspending && (suspending.argument ?? null);
  });
  const names = new Names(found.names, SEPARATOR);
  const unique: Unique = (hint) => names.unique(hint);
  const { factory } = context;
  const runtime = createImport(
    { ts, factory, source, compilerOptions, settings, unique },
    found.hidesGlobal,
  );
  const place = settings.debug ? placesOf(ts, source) : undefined;
  const { yields } = found;
  const host = createHost({
    ts,
    context,
    source,
    children,
    yields,
    unique,
    runtime,
    place,
    report,
  });
  const session: Session = {
    ts,
    factory,
    context,
    source,
    children,
    found,
    unique,
    runtime,
    host,
    es5: target < ts.ScriptTarget.ES2015,
    legacyDecorators: compilerOptions.experimentalDecorators === true,
    handover: handoverOf(settings),
    explain,
  };
  const definitions = new Definitions(session, isStrict(ts, source, compilerOptions));
  const pruning = { ts, context, source, found };
  const statements = definitions
    .file(source, () => runtime.statements())
    .flatMap((statement) => unimport(pruning, statement) ?? []);
  const lowered = factory.updateSourceFile(
    source,
    ts.setTextRange(factory.createNodeArray(statements), source.statements),
  );
  if (knowsNowhere(context)) placeMade(ts, lowered);
  return lowered;
}

function placesOf(ts: TS, source: ts.SourceFile): (node: ts.Node) => Place | undefined {
  const places = placesIn(source.fileName);
  return (node) => {
    // (The other hosts' nodes have no parentheses around them.)
    const there = placeOf(ts, source, skipOuter(ts, node as ts.Expression));
    if (there === undefined) return undefined;
    const { line, character } = source.getLineAndCharacterOfPosition(there.start);
    const place = places(line + 1, character);
    if (!ts.isIdentifier(node)) return place;
    // (A generator in a block may have been renamed.)
    return place && { ...place, name: source.text.slice(there.start, there.end) };
  };
}

function isStrict(ts: TS, source: ts.SourceFile, options: ts.CompilerOptions): boolean {
  return (
    ts.isExternalModule(source) ||
    isAlwaysStrict(ts, options) ||
    isEsmOutput(ts, source, options) ||
    hasUseStrict(ts, source.statements)
  );
}
