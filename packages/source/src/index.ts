/**
 * One source text in, the same text with its async generators lowered out. The bundler plugins and
 * the command line are thin layers over this.
 *
 *     import { lowerSource } from '@yield-from/source';
 *
 *     const { code, map, changed, diagnostics } = lowerSource(
 *       'export async function* ticks(): AsyncGenerator<number> { yield 1 }',
 *       { filename: 'ticks.ts' },
 *     );
 *     // changed is true, code is still TypeScript: the next tool of the build takes the types away
 */
export {
  type Explain,
  type Explained,
  type Language,
  languageOf,
  loadParser,
  lowerSource,
  type LowerRequest,
  type LowerResult,
  type SourceDiagnostic,
} from '@yield-from/estree';
export { codeFrame, linesOf } from '@yield-from/source-model';
export { candidatePattern, wantedAt } from '@yield-from/source-model/wanted';
export { formatDiagnostic } from './diagnostics';
export { folderOf, mapComment, readInputMap, rebaseMap, withoutMapComment } from './maps';
export type { InputMap, SourceMap } from './maps';
