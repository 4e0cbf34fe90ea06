/** One file through the transformer: find, lower innermost first, import. */
import type * as ts from 'typescript';
import { resolveBindings } from './find/bindings';
import { childrenOf } from './host/children';
import { isAlwaysStrict, targetOf } from './quirks/defaults';
import { toTypeScript } from './diagnostics';
import { findGenerators } from './find/find';
import { createHost } from './host/host';
import { createImport, isEsmOutput } from './find/imports';
import { findMarkers } from './find/markers';
import { uniqueNames } from './host/names';
import { type Wanted, wantedBy } from '@yield-from/source-model';
import type { CheckedOptions } from './options';
import { Definitions } from './definitions';
import type { Session } from './definitions/session';
import { hasUseStrict, type TS } from './host/syntax';
import { unimport } from './find/unimport';

export interface Transform {
  readonly ts: TS;
  readonly options: CheckedOptions;
  /** Gets each diagnostic as it is found. */
  onDiagnostic(diagnostic: ts.Diagnostic): void;
}

export function transformFile(
  { ts, options, onDiagnostic }: Transform,
  context: ts.TransformationContext,
  source: ts.SourceFile,
): ts.SourceFile {
  if (source.isDeclarationFile) return source;
  const compilerOptions = context.getCompilerOptions();
  const target = targetOf(ts, compilerOptions);
  const wanted = wantedBy(options, {
    asyncFunctions: target < ts.ScriptTarget.ES2017,
    generators: target < ts.ScriptTarget.ES2015,
  });
  if (!isCandidate(source, options, wanted)) return source;
  let failed = false;
  const report: Session['host']['report'] = (node, diagnostic) => {
    failed ||= diagnostic.severity === 'error';
    onDiagnostic(toTypeScript(ts, source, node, diagnostic));
  };

  const everyChild = childrenOf(ts, () => undefined);
  const bindings = resolveBindings(ts, source, everyChild);
  const markers = findMarkers(ts, bindings, options);
  const found = findGenerators(source, {
    ts,
    children: everyChild,
    bindings,
    markers,
    wanted,
    report,
  });
  // (Where markers are misused, what would be lowered is not what was meant.)
  if (failed || found.generators.size === 0) return source;

  const children = childrenOf(ts, (node) => {
    const yields = markers.yieldCall(node.expression);
    return yields && (yields.call.arguments[0] ?? null);
  });
  const unique = uniqueNames(ts, source);
  const { factory } = context;
  const runtime = createImport(ts, factory, source, compilerOptions, options, unique);
  const host = createHost({ ts, context, children, markers, unique, runtime, report });
  const session: Session = {
    ts,
    factory,
    context,
    children,
    bindings,
    found,
    unique,
    runtime,
    host,
    es5: target < ts.ScriptTarget.ES2015,
    legacyDecorators: compilerOptions.experimentalDecorators === true,
  };
  const definitions = new Definitions(session, isStrict(ts, source, compilerOptions));
  const pruning = { ts, context, source, bindings, found, options };
  const statements = definitions
    .file(source, () => runtime.statements())
    .flatMap((statement) => unimport(pruning, statement) ?? []);
  return factory.updateSourceFile(
    source,
    ts.setTextRange(factory.createNodeArray(statements), source.statements),
  );
}

/** A cheap look at the text: most files have nothing for us. */
function isCandidate(
  { text }: ts.SourceFile,
  { modules, runtime }: CheckedOptions,
  { generators }: Wanted,
): boolean {
  if (generators && text.includes('*')) return true;
  if (/\basync\b/.test(text)) return true;
  if ('global' in runtime && text.includes(runtime.global)) return true;
  return [...modules].some((name) => text.includes(name));
}

function isStrict(ts: TS, source: ts.SourceFile, options: ts.CompilerOptions): boolean {
  return (
    ts.isExternalModule(source) ||
    isAlwaysStrict(ts, options) ||
    isEsmOutput(ts, source, options) ||
    hasUseStrict(ts, source.statements)
  );
}
