/**
 * The controls of the ES5 pipelines: the output of our host alone, in which nothing of what the tests are about is left,
 * goes through the pipeline without our host in it. What fails here is the pipeline's. See explain.ts.
 */
import ts from 'typescript';
import { ours } from './ours';
import { babelTool, ES5_PRESET, typescriptTool } from './peers';
import type { Subject } from '../suite';
import type { Configuration, Tool } from './tool';

export interface Control extends Configuration {
  readonly subject: Subject;
  /** The ids of what it is the control of, and of its first half. */
  readonly pipeline: string;
  readonly alone: string;
}

const PIPELINES = [
  ['babel', 'Babel preset-env', () => babelTool({ presets: [ES5_PRESET] })],
  ['typescript', 'TypeScript ES5', () => typescriptTool(ts.ScriptTarget.ES5)],
] as const;

export const controls: readonly Control[] = PIPELINES.flatMap(([host, title, rest]) => [
  control('async generators', 'generators', host, title, rest),
  control('coroutines', 'coroutines', host, title, rest),
]);

function control(
  subject: Subject,
  mode: 'generators' | 'coroutines',
  host: string,
  title: string,
  rest: () => Tool,
): Control {
  const alone = ours.find(({ id }) => id === `${mode}-${host}`) as Configuration;
  return {
    id: `control-${alone.id}`,
    title,
    ours: true,
    mode: 'control',
    subject,
    pipeline: `es5-${host}`,
    alone: alone.id,
    version: () => alone.version(),
    async load() {
      const [first, second] = [await alone.load(), rest()];
      return {
        compile: (source, file, module) =>
          second.compile(first.compile(source, file, module), file, module),
      };
    },
  };
}
