import type * as t from '@oxc-project/types';
import type { Project } from '../project';
import { ConfigText } from './config-text';
import type { Step } from './plan';
import type { ManifestPlan } from './plan-manifest';

const PACKAGE = '@yield-from/babel';
/** Without the prefix Babel would look for `@yield-from/babel-plugin-babel`. */
const PLUGIN = `module:${PACKAGE}`;

/** Adds the plugin to Babel's configuration, wherever that is. */
export function planBabel(project: Project, manifest: ManifestPlan): Step {
  manifest.devDependency(PACKAGE);
  const file = project.configs.babel;
  const byHand = `Put '${PLUGIN}' into the plugins of ${file?.path ?? "Babel's configuration"}.`;
  if (!file) return { edits: [], notes: [byHand] };
  if (file.property !== undefined) {
    if (file.text.includes(`"${PLUGIN}"`)) return { edits: [], notes: [] };
    const section = manifest.section(file.property);
    const added = section && addPlugin(section.config, section.object);
    return { edits: [], notes: added ? [] : [byHand] };
  }
  if (file.text.includes(PACKAGE)) return { edits: [], notes: [] };
  const config = ConfigText.read(file.text, file.path);
  if (!config || config.objects.length === 0) return { edits: [], notes: [byHand] };
  if (!config.objects.every((object) => addPlugin(config, object)))
    return { edits: [], notes: [byHand] };
  return { edits: [{ path: file.path, before: file.text, after: config.toString() }], notes: [] };
}

function addPlugin(config: ConfigText, object: t.ObjectExpression): boolean {
  const plugins = config.property(object, 'plugins');
  if (!plugins) config.addProperty(object, 'plugins', `[${config.string(PLUGIN)}]`);
  else if (plugins.type === 'ArrayExpression')
    config.addElement(plugins, config.string(PLUGIN), 'first');
  else return false;
  return true;
}
