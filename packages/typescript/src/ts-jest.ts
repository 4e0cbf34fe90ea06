/**
 * ts-jest with istanbul's counters in what was written, before anything is compiled:
 *
 *     const astTransformers = { before: ['@yield-from/typescript/jest'] };
 *
 *     transform: { '^.+\\.ts$': ['@yield-from/typescript/ts-jest', { astTransformers }] }
 *
 * (Left to itself Jest counts in the output, and its report looks for the source through the map; the output of ours
 * has other functions, statements and branches.) Without `--coverage` it is ts-jest.
 */
import { behindCounters, type Transformer } from './quirks/behind-counters';
import type { TsJestTransformerOptions } from 'ts-jest';

// (Exported whole: of a module that has a `default` beside it, modules of ES get an object with that.)
export = {
  createTransformer(options: TsJestTransformerOptions): Transformer<never> {
    const { TsJestTransformer } = require('ts-jest') as typeof import('ts-jest');
    return behindCounters(new TsJestTransformer(options) as Transformer<never>);
  },
};
