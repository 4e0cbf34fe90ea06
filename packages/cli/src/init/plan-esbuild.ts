import { relative } from 'node:path';
import { BUILDS, type ConfigFile, type Project } from '../project';
import { esbuildCommands } from './build-scripts';
import { ConfigText } from './config-text';
import type { Choice, Step } from './step';
import { byHand } from './plan-bundler';
import type { ManifestPlan } from './plan-manifest';

const ENTRY = '@yield-from/unplugin/esbuild';

/** Adds the plugin to what the project's build scripts tell esbuild. */
export function planEsbuild(project: Project, choice: Choice, manifest: ManifestPlan): Step {
  manifest.devDependency('@yield-from/unplugin');
  const steps = project.buildScripts.map((file) => planScript(project, file, choice));
  const commands = esbuildCommands(project.manifest.data).map(
    (name) =>
      `The script "${name}" runs esbuild's command line, which takes no plugins: build with a program, build.mjs, that calls esbuild.build({ …, plugins: [yieldFrom()] }) with yieldFrom from '${ENTRY}'; or run \`yield-from lower\` on what it has written.`,
  );
  const none = steps.length + commands.length === 0;
  return {
    edits: steps.flatMap(({ edits }) => edits),
    notes: [],
    todo: [
      ...steps.flatMap(({ todo }) => todo),
      ...commands,
      ...(none ? [byHand(ENTRY, 'the plugins of what your program tells esbuild')] : []),
    ],
  };
}

/**
 *     esbuild.build({ bundle: true })                     →   esbuild.build({ bundle: true, plugins: [yieldFrom()] })
 *     const shared = { plugins: [x()] };                  →   const shared = { plugins: [yieldFrom(), x()] };
 *     esbuild.context({ ...shared, sourcemap: true });
 */
function planScript({ root }: Project, { path, text }: ConfigFile, choice: Choice): Step {
  if (text.includes('@yield-from/unplugin')) return { edits: [], notes: [], todo: [] };
  const name = relative(root, path);
  const refused: Step = { edits: [], notes: [], todo: [byHand(ENTRY, `the plugins of ${name}`)] };
  const config = ConfigText.read(text, path);
  const calls = config?.callsOf('esbuild') ?? [];
  if (calls.some(({ method }) => method === 'buildSync')) {
    const sync = `esbuild.buildSync in ${name} takes no plugins: use esbuild.build.`;
    return { ...refused, todo: [sync, ...refused.todo] };
  }
  const builds = calls.filter(({ method }) => BUILDS.includes(method));
  if (!config || builds.length === 0) return refused;
  const plugin = config.addImport(ENTRY, 'yieldFrom');
  const { options } = choice;
  const call = `${plugin}(${Object.keys(options).length > 0 ? config.object(options) : ''})`;
  const done = new Set<object>();
  for (const { given } of builds) {
    const place = given && config.placeOf(given, 'plugins');
    if (!place) return refused;
    const { object, value: plugins } = place;
    const changed = plugins ?? object;
    if (done.has(changed)) continue;
    done.add(changed);
    if (!plugins) config.addProperty(object, 'plugins', `[${call}]`);
    else if (plugins.type === 'ArrayExpression') config.addElement(plugins, call, 'first');
    else return refused;
  }
  return { edits: [{ path, before: text, after: config.toString() }], notes: [], todo: [] };
}
