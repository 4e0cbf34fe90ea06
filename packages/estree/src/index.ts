/**
 * `@yield-from/estree`: lowers the functions in one source text that its target lacks. What is none of our business
 * comes back byte for byte: a function that stays, types, JSX, comments, quotes, line ends.
 *
 *     import { lowerSource } from '@yield-from/estree';
 *
 *     const { code, map, changed, diagnostics } = lowerSource(
 *       'export async function* ticks(): AsyncGenerator<number> { yield 1 }',
 *       { filename: 'ticks.ts' },
 *     );
 *     // code is still TypeScript: the next tool of the build takes the types away
 *
 * The text is parsed by oxc-parser. A leaf of the engine's is a range of the text, with other text where something in
 * it changed (`write/change.ts`, `write/print.ts`); only the spine is written anew.
 */
export {
  checkSource,
  lowerSource,
  type LowerRequest,
  type LowerResult,
  type SourceDiagnostic,
  type SourceMap,
} from './lower-source';
export type { Explain, Explained } from '@yield-from/lower';
export { type Language, languageOf } from './parse/language';
export { parse, type Parsed, ParseError } from './parse/parse';
export { loadParser } from './parse/parser';
