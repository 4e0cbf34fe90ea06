import type { Bundler, Project } from '../project';
import { ConfigText } from './config-text';
import type { Step } from './plan';
import type { ManifestPlan } from './plan-manifest';

/** Adds the plugin to a bundler's configuration. */
export function planBundler(project: Project, bundler: Bundler, manifest: ManifestPlan): Step {
  const entry = `@yield-from/unplugin/${bundler}`;
  manifest.devDependency('@yield-from/unplugin');
  const file = project.configs[bundler];
  if (file?.text.includes('@yield-from/unplugin')) return { edits: [], notes: [] };
  const config = file && ConfigText.read(file.text, file.path);
  const byHand = `Import yieldFrom from '${entry}' and put yieldFrom() first in the plugins of ${file?.path ?? `your ${bundler} configuration`}.`;
  if (!file || !config || config.objects.length === 0) return { edits: [], notes: [byHand] };

  const name = config.addImport(entry, 'yieldFrom');
  for (const object of config.objects) {
    const plugins = config.property(object, 'plugins');
    if (!plugins) config.addProperty(object, 'plugins', `[${name}()]`);
    else if (plugins.type === 'ArrayExpression') config.addElement(plugins, `${name}()`, 'first');
    else return { edits: [], notes: [byHand] };
  }
  return { edits: [{ path: file.path, before: file.text, after: config.toString() }], notes: [] };
}
