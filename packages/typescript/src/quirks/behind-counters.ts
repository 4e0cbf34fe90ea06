/**
 * A transformer of Jest's that gets the file with istanbul's counters in it (`counters.ts`), where Jest wants it
 * counted.
 */
import { countIn } from './counters';

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
