import type * as t from '@oxc-project/types';
import { dependsOn, type Project } from '../project';
import { ConfigText } from './config-text';
import { stringOf } from './config-tree';
import type { Route, Step } from './step';
import type { ManifestPlan } from './plan-manifest';

export const TS_JEST_ENTRY = '@yield-from/typescript/jest';
const PATTERN = '^.+\\.tsx?$';

/**
 * Jest, where it compiles by itself. babel-jest reads Babel's configuration: nothing to do. ts-jest gets the transformer as one of its own; @swc/jest cannot be given one.
 */
export function planJest(project: Project, route: Route, manifest: ManifestPlan): Step {
  const none: Step = { edits: [], notes: [], todo: [] };
  if (dependsOn(project.manifest, '@swc/jest')) {
    return { ...none, notes: [SWC_NOTE] };
  }
  if (!dependsOn(project.manifest, 'ts-jest')) return none;
  if (route !== 'typescript') manifest.devDependency('@yield-from/typescript');
  const file = project.configs.jest;
  const byHand = `Give ts-jest the option astTransformers: { before: ['${TS_JEST_ENTRY}'] } in ${file?.path ?? "jest's configuration"}.`;
  const refused: Step = { ...none, todo: [byHand] };
  if (!file || file.text.includes(TS_JEST_ENTRY)) return file ? none : refused;
  if (file.property !== undefined) {
    const section = manifest.section(file.property);
    const added = section && addTransformer(section.config, section.object);
    return added ? none : refused;
  }
  const config = ConfigText.read(file.text, file.path);
  const added =
    config?.objects.length && config.objects.every((each) => addTransformer(config, each));
  if (!config || !added) return refused;
  return { ...none, edits: [{ path: file.path, before: file.text, after: config.toString() }] };
}

export const SWC_NOTE =
  '@swc/jest cannot load this compiler, and swc lowers async generators by itself: let ts-jest or babel-jest compile the files with generators, or run Vitest with the Vite plugin.';

/**
 *     preset: 'ts-jest'              →   preset: 'ts-jest', transform: { '^.+\\.tsx?$': ['ts-jest', { astTransformers … }] }
 *     transform: { p: 'ts-jest' }    →   transform: { p: ['ts-jest', { astTransformers … }] }
 *     transform: { p: ['ts-jest', { isolatedModules: true }] }   →   the same with astTransformers
 */
function addTransformer(config: ConfigText, object: t.ObjectExpression): boolean {
  const transformers = `{ ${config.key('before')}: [${config.string(TS_JEST_ENTRY)}] }`;
  const options = `{ ${config.key('astTransformers')}: ${transformers} }`;
  const pair = `[${config.string('ts-jest')}, ${options}]`;
  const transform = config.property(object, 'transform');
  if (!transform) {
    config.addProperty(object, 'transform', `{ ${config.string(PATTERN)}: ${pair} }`);
    return true;
  }
  if (transform.type !== 'ObjectExpression') return false;
  let found = false;
  for (const property of transform.properties) {
    if (property.type !== 'Property') continue;
    const { value } = property;
    if (stringOf(value) === 'ts-jest') {
      config.replace(value, pair);
      found = true;
    } else if (value.type === 'ArrayExpression') {
      const [runner, settings] = value.elements;
      if (stringOf(runner) !== 'ts-jest') continue;
      if (!settings) config.addElement(value, options, 'last');
      else if (settings.type === 'ObjectExpression') {
        config.addProperty(settings, 'astTransformers', transformers);
      } else continue;
      found = true;
    }
  }
  return found;
}
