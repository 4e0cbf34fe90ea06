import { basename } from 'node:path';
import { type Bundler, type ConfigFile, hasComponents, type Project } from '../project';
import { ConfigText } from './config-text';
import type { Choice, Step } from './plan';
import type { ManifestPlan } from './plan-manifest';

/** Adds the plugin to a bundler's configuration. */
export function planBundler(
  project: Project,
  bundler: Exclude<Bundler, 'esbuild'>,
  choice: Choice,
  manifest: ManifestPlan,
): Step {
  manifest.devDependency('@yield-from/unplugin');
  const { configs } = project;
  const file = configs[bundler] ?? (bundler === 'vite' ? configs.vitest : undefined);
  const entry = `@yield-from/unplugin/${bundler}`;
  if (!file)
    return { edits: [], notes: [], todo: [byHand(entry, `your ${bundler} configuration`)] };
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
  const place = isAstro(file) ? `\`vite\` in ${file.path}` : file.path;
  const refused: Step = { edits: [], notes: [], todo: [byHand(entry, place)] };
  const config = ConfigText.read(file.text, file.path);
  if (!config || config.objects.length === 0) return refused;
  const name = config.addImport(entry, 'yieldFrom');
  const isBehind = hasComponents(project) && /\/(vite|webpack|rspack)$/.test(entry);
  const options = { ...(isBehind ? { enforce: 'post' } : {}), ...choice.options };
  const call = `${name}(${Object.keys(options).length > 0 ? config.object(options) : ''})`;
  const lists = new Set<object>();
  for (const whole of config.objects) {
    const object = isAstro(file) ? config.property(whole, 'vite') : whole;
    if (!object) {
      config.addProperty(whole, 'vite', `{ plugins: [${call}] }`);
      continue;
    }
    if (object.type !== 'ObjectExpression') return refused;
    const plugins = config.property(object, 'plugins');
    if (!plugins) config.addProperty(object, 'plugins', `[${call}]`);
    else if (plugins.type !== 'ArrayExpression') return refused;
    // (Several configurations can share one list.)
    else if (!lists.has(plugins)) config.addElement(plugins, call, 'first');
    if (plugins) lists.add(plugins);
  }
  return {
    edits: [{ path: file.path, before: file.text, after: config.toString() }],
    notes: [],
    todo: [],
  };
}

const isAstro = ({ path }: ConfigFile): boolean => basename(path).startsWith('astro.');

export const byHand = (entry: string, place: string): string =>
  `Import yieldFrom from '${entry}' and put yieldFrom() first in the plugins of ${place}.`;
