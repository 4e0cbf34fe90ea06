/** TypeScript behind istanbul's counters, as `@yield-from/typescript/ts-jest` runs it. */
import { createTransformer } from '@yield-from/typescript';
import { behindCounters } from '../../../typescript/src/quirks/behind-counters';
import { native, type Target, TARGETS, transpile } from '../variants/native';
import type { Source } from '../variants/variant';
import { VARIABLE } from './collect';
import type { Pipeline } from './pipeline';

const OPTIONS = { runtime: { global: 'yieldFrom' }, asyncFunctions: true, generators: true };

function compile({ text, syntax }: Source, target: Target, lowers: boolean): string {
  const transformers = lowers ? [createTransformer(OPTIONS)] : [];
  const compiler = (counted: string): { code: string } => ({
    code: transpile(counted, syntax, TARGETS[target], transformers),
  });
  const transformer = behindCounters({
    process: compiler,
    processAsync: (counted) => Promise.resolve(compiler(counted)),
    getCacheKey: () => '',
    getCacheKeyAsync: () => Promise.resolve(''),
  });
  const path = syntax === 'tsx' ? '/case.tsx' : '/case.ts';
  const { code } = transformer.process(text, path, { instrument: true });
  return code.replace('"__coverage__"', `"${VARIABLE}"`);
}

function pipeline(target: Target): Pipeline {
  return {
    name: `typescript, ${target}, istanbul before us as in our ts-jest`,
    es5: target === 'es5',
    lowersSyntax: target !== 'es2022',
    host: 'typescript',
    compile: (source) => compile(source, target, true),
    // (`using` is for Node 20 to understand.)
    without: (source) => native.compile({ text: compile(source, 'es2022', false), syntax: 'js' }),
  };
}

export const TYPESCRIPT: readonly Pipeline[] = [pipeline('es2022'), pipeline('es5')];
