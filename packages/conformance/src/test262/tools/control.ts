/**
 * The controls of the ES5 pipelines: the output of our host, in which no async generator is left, goes through the
 * pipeline without our host in it. What fails here is the pipeline's. See explain.ts.
 */
import ts from 'typescript';
import { ours } from './ours';
import { babelTool, ES5_PRESET, typescriptTool } from './peers';
import type { Configuration, Tool } from './tool';

export interface Control extends Configuration {
  /** The ids of what it is the control of, and of its first half. */
  readonly pipeline: string;
  readonly generators: string;
}

export const controls: readonly Control[] = [
  control('babel', 'Babel preset-env', () => babelTool({ presets: [ES5_PRESET] })),
  control('typescript', 'TypeScript ES5', () => typescriptTool(ts.ScriptTarget.ES5)),
];

function control(host: string, title: string, rest: () => Tool): Control {
  const generators = ours.find(({ id }) => id === `generators-${host}`) as Configuration;
  return {
    id: `control-${host}`,
    title,
    ours: true,
    mode: 'control',
    pipeline: `es5-${host}`,
    generators: generators.id,
    version: () => generators.version(),
    async load() {
      const [first, second] = [await generators.load(), rest()];
      return {
        compile: (source, file, module) =>
          second.compile(first.compile(source, file, module), file, module),
      };
    },
  };
}
