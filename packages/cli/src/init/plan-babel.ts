import type * as t from '@oxc-project/types';
import type { Project } from '../project';
import { ConfigText } from './config-text';
import type { Chosen } from '../compiler-flags';
import type { Step } from './step';
import type { ManifestPlan } from './plan-manifest';

const PACKAGE = '@yield-from/babel';
/** Without the prefix Babel would look for `@yield-from/babel-plugin-babel`. */
const PLUGIN = `module:${PACKAGE}`;

/** Adds the plugin to Babel's configuration, wherever that is. */
export function planBabel(project: Project, options: Chosen, manifest: ManifestPlan): Step {
  manifest.devDependency(PACKAGE);
  const file = project.configs.babel;
  const byHand = `Put '${PLUGIN}' into the plugins of ${file?.path ?? "Babel's configuration"}.`;
  const refused: Step = { edits: [], notes: [], todo: [byHand] };
  const done: Step = { edits: [], notes: [], todo: [] };
  if (!file) return refused;
  if (file.property !== undefined) {
    if (file.text.includes(`"${PLUGIN}"`)) return done;
    const section = manifest.section(file.property);
    return section && addPlugin(section.config, section.object, options) ? done : refused;
  }
  if (file.text.includes(PACKAGE)) return done;
  const config = ConfigText.read(file.text, file.path);
  if (!config || config.objects.length === 0) return refused;
  if (!config.objects.every((object) => addPlugin(config, object, options))) return refused;
  return { ...done, edits: [{ path: file.path, before: file.text, after: config.toString() }] };
}

function addPlugin(config: ConfigText, given: t.ObjectExpression, options: Chosen): boolean {
  const place = config.placeOf(given, 'plugins');
  if (!place) return false;
  const { object, value: plugins } = place;
  const name = config.string(PLUGIN);
  const isBare = Object.keys(options).length === 0;
  const entry = isBare ? name : `[${name}, ${config.object(options)}]`;
  if (!plugins) config.addProperty(object, 'plugins', `[${entry}]`);
  else if (plugins.type === 'ArrayExpression') config.addElement(plugins, entry, 'first');
  else return false;
  return true;
}
