/**
 * istanbul's counters in a TypeScript text. It is still TypeScript, and can be compiled as ever.
 *
 *     if (a) b();   ->   cov().s[0]++; if (a) { cov().b[0][0]++; cov().s[1]++; b(); } else { cov().b[0][1]++; }
 */
import * as ts from 'typescript';

export interface Counted {
  readonly code: string;
  /** What was compiled from it; the map in the comment at its end leads to the text without counters then. */
  mapped(compiled: string): string;
}

/** @throws SyntaxError where Babel cannot read the text; Error without istanbul */
export function countIn(text: string, path: string): Counted {
  const instrumenter = createInstrumenter()({
    esModules: isModule(text, path),
    compact: false,
    preserveComments: true,
    produceSourceMap: true,
    parserPlugins: pluginsFor(path),
  });
  const counted = instrumenter.instrumentSync(text, path);
  const head = `// @ts-nocheck\n${pragmas(text)}\n`;
  const { mappings } = instrumenter.lastSourceMap();
  const map: SourceMap = {
    version: 3,
    names: [],
    sources: [path],
    sourcesContent: [text],
    mappings: ';'.repeat(head.split('\n').length - 1) + mappings,
  };
  // (A hashbang stays the first line or is none.)
  const code = head + counted.replace(/^#!.*/, '');
  return { code, mapped: (compiled) => compose(compiled, map) };
}

interface SourceMap {
  readonly version: number;
  readonly names: readonly string[];
  readonly sources: readonly string[];
  readonly sourcesContent: readonly string[];
  readonly mappings: string;
}

/** Of `@jridgewell/remapping`, whose types for CommonJS do not parse. */
type Remapping = (
  map: SourceMap,
  load: (file: string, context: { readonly depth: number }) => SourceMap | null,
) => object;

const COMMENT = /(\/\/# sourceMappingURL=data:application\/json;charset=utf-8;base64,)(\S+)\s*$/;

function compose(compiled: string, counted: SourceMap): string {
  const remapping = require('@jridgewell/remapping') as Remapping;
  return compiled.replace(COMMENT, (_whole, head: string, base64: string) => {
    const map = JSON.parse(Buffer.from(base64, 'base64').toString()) as SourceMap;
    const whole = remapping(map, (_file, { depth }) => (depth === 1 ? counted : null));
    return head + Buffer.from(String(whole)).toString('base64');
  });
}

function isModule(text: string, path: string): boolean {
  return ts.isExternalModule(ts.createSourceFile(path, text, ts.ScriptTarget.Latest));
}

/**
 * Comments at the very top say how TypeScript is to compile: `@jsx`, references. Behind the counters they would say
 * nothing.
 */
function pragmas(text: string): string {
  return (ts.getLeadingCommentRanges(text, 0) ?? [])
    .map(({ pos, end }) => text.slice(pos, end))
    .join('\n');
}

/** Syntax that Babel reads only if told so. */
function pluginsFor(path: string): string[] {
  const common = ['decorators-legacy', 'decoratorAutoAccessors', 'explicitResourceManagement'];
  if (/\.[cm]?jsx?$/.test(path)) return [...common, 'jsx'];
  return [...common, 'typescript', ...(path.endsWith('x') ? ['jsx'] : [])];
}

/** Only where something is to be counted: it brings all of Babel along. */
function createInstrumenter(): typeof import('istanbul-lib-instrument').createInstrumenter {
  try {
    return (require('istanbul-lib-instrument') as typeof import('istanbul-lib-instrument'))
      .createInstrumenter;
  } catch (cause) {
    const remedy = 'npm install --save-dev istanbul-lib-instrument';
    throw new Error(`@yield-from/typescript/ts-jest counts with istanbul: ${remedy}`, { cause });
  }
}
