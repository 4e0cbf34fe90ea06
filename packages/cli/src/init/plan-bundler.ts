import type * as t from '@oxc-project/types';
import { type Bundler, type ConfigFile, hasComponents, type Project } from '../project';
import { ConfigText } from './config-text';
import type { Choice, Step } from './step';
import type { ManifestPlan } from './plan-manifest';

/** Adds the plugin to a bundler's configuration. */
export function planBundler(
  project: Project,
  bundler: Bundler,
  choice: Choice,
  manifest: ManifestPlan,
): Step {
  manifest.devDependency('@yield-from/unplugin');
  const { configs } = project;
  const file = configs[bundler] ?? (bundler === 'vite' ? configs.vitest : undefined);
  const entry = `@yield-from/unplugin/${bundler}`;
  if (!file)
    return {
      edits: [],
      notes: [],
      todo: [byHand(entry, `the plugins of your ${bundler} configuration`)],
    };
  const step = addPlugin(project, file, entry, choice);
  const checks = (bundler === 'webpack' || bundler === 'rspack') && checksLowered(file.text);
  return checks ? { ...step, todo: [...step.todo, TRANSPILE_ONLY] } : step;
}

/** Whether ts-loader would check the types of what the plugin has lowered. */
export function checksLowered(text: string): boolean {
  return text.includes('ts-loader') && !/transpileOnly["']?\s*:\s*true/.test(text);
}

const TRANSPILE_ONLY =
  'Give ts-loader the option transpileOnly: true, and check types beside it: lowered code has none.';

/** The plugin in a configuration file, first of its plugins. */
export function addPlugin(project: Project, file: ConfigFile, entry: string, choice: Choice): Step {
  if (file.text.includes('@yield-from/unplugin')) return { edits: [], notes: [], todo: [] };
  const path = file.tool?.config?.plugins ?? ['plugins'];
  const place = `${file.tool ? `\`${path.join('.')}\`` : 'the plugins'} of ${file.path}`;
  const refused: Step = { edits: [], notes: [], todo: [byHand(entry, place)] };
  const config = ConfigText.read(file.text, file.path);
  if (!config || config.objects.length === 0) return refused;
  const name = config.addImport(entry, 'yieldFrom');
  const isBehind = hasComponents(project) && /\/(vite|webpack|rspack)$/.test(entry);
  const options = { ...(isBehind ? { enforce: 'post' } : {}), ...choice.options };
  const call = `${name}(${Object.keys(options).length > 0 ? config.object(options) : ''})`;
  const lists = new Set<object>();
  for (const object of config.objects) {
    if (!addTo(config, object, path, call, lists)) return refused;
  }
  return {
    edits: [{ path: file.path, before: file.text, after: config.toString() }],
    notes: [],
    todo: [],
  };
}

/**
 * The call into the list that properties lead to; false where that is no list, or cannot be seen.
 *
 *     ['vite', 'plugins']     {}                                →   { vite: { plugins: [yieldFrom()] } }
 *                             { vite: { plugins: [vue()] } }    →   { vite: { plugins: [yieldFrom(), vue()] } }
 */
function addTo(
  config: ConfigText,
  given: t.ObjectExpression,
  [name, ...more]: readonly string[],
  call: string,
  lists: Set<object>,
): boolean {
  const place = config.placeOf(given, name);
  if (!place) return false;
  const { object, value } = place;
  if (!value) {
    const inner = more.reduceRight((text, each) => `{ ${each}: ${text} }`, `[${call}]`);
    config.addProperty(object, name, inner);
    return true;
  }
  if (more.length > 0) {
    return value.type === 'ObjectExpression' && addTo(config, value, more, call, lists);
  }
  if (value.type !== 'ArrayExpression') return false;
  // (Several configurations can share one list.)
  if (!lists.has(value)) config.addElement(value, call, 'first');
  lists.add(value);
  return true;
}

export const byHand = (entry: string, place: string): string =>
  `Import yieldFrom from '${entry}' and put yieldFrom() first in ${place}.`;
