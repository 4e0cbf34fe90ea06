import { join } from 'node:path';
import { dependsOn, ownVite, type Project } from '../project';
import { addPlugin } from './plan-bundler';
import type { Choice, Step } from './step';
import type { ManifestPlan } from './plan-manifest';

const ENTRY = '@yield-from/unplugin/vite';

/**
 * Vitest compiles by itself, by its own configuration or else by Vite's: it gets the plugin where the build is another
 * tool's, or has a configuration of its own. A project without either gets one.
 */
export function planVitest(project: Project, choice: Choice, plan: ManifestPlan): Step {
  const none: Step = { edits: [], notes: [], todo: [] };
  const { configs, manifest, root } = project;
  const { vitest } = configs;
  const vite = ownVite(project);
  if (!vitest && !dependsOn(manifest, 'vitest')) return none;
  const file = vitest ?? vite;
  // What is merged with Vite's configuration has its plugins.
  const isMerged =
    vitest !== undefined && vite !== undefined && /\bvite\.config\b/.test(vitest.text);
  const hasPlugin = isMerged || (file !== undefined && file === vite);
  if (choice.route === 'vite' && hasPlugin) return none;
  plan.devDependency('@yield-from/unplugin');
  if (file) return addPlugin(project, file, ENTRY, choice);
  const path = join(root, 'vitest.config.mjs');
  return { ...none, edits: [{ path, before: undefined, after: NEW_CONFIG }] };
}

const NEW_CONFIG = `import yieldFrom from '${ENTRY}';
import { defineConfig } from 'vitest/config';

export default defineConfig({ plugins: [yieldFrom()] });
`;
