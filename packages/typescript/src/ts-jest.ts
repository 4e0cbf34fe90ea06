/**
 * ts-jest with istanbul's counters in what was written, before anything is compiled:
 *
 *     const astTransformers = { before: ['@yield-from/typescript/jest'] };
 *
 *     transform: { '^.+\\.ts$': ['@yield-from/typescript/ts-jest', { astTransformers }] }
 *
 * (Left to itself Jest counts in the output, and its report looks for the source through the map; the output of ours has other
 * functions, statements and branches.) Without `--coverage` it is ts-jest.
 */
import { countIn } from './quirks/counters';
import type { TsJestTransformerOptions } from 'ts-jest';

interface Request {
  /** Jest wants this file counted, with istanbul. */
  readonly instrument: boolean;
}

interface Compiled {
  readonly code: string;
}

/** As much of a transformer of Jest's as ts-jest has. */
export interface Transformer<R extends Request> {
  process(text: string, path: string, request: R): Compiled;
  processAsync(text: string, path: string, request: R): Promise<Compiled>;
  getCacheKey(text: string, path: string, request: R): string;
  getCacheKeyAsync(text: string, path: string, request: R): Promise<string>;
}

/** The compiler `inner` behind the counters. */
export function behindCounters<R extends Request>(
  inner: Transformer<R>,
): Transformer<R> & { readonly canInstrument: true } {
  return {
    canInstrument: true,
    process(text, path, request) {
      // What is wrong with the file is told of the file; in what is counted TypeScript is to check nothing.
      const compiled = inner.process(text, path, request);
      if (!request.instrument) return compiled;
      const counted = countIn(text, path);
      return { code: counted.mapped(inner.process(counted.code, path, request).code) };
    },
    async processAsync(text, path, request) {
      const compiled = await inner.processAsync(text, path, request);
      if (!request.instrument) return compiled;
      const counted = countIn(text, path);
      const { code } = await inner.processAsync(counted.code, path, request);
      return { code: counted.mapped(code) };
    },
    getCacheKey: (...of) => VERSION + inner.getCacheKey(...of),
    getCacheKeyAsync: async (...of) => VERSION + (await inner.getCacheKeyAsync(...of)),
  };
}

/** Part of Jest's cache key: grows when the output changes. */
const VERSION = 'counters-1-';

export default {
  createTransformer(options: TsJestTransformerOptions): Transformer<never> {
    const { TsJestTransformer } = require('ts-jest') as typeof import('ts-jest');
    return behindCounters(new TsJestTransformer(options) as Transformer<never>);
  },
};
