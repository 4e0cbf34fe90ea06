import type * as t from '@oxc-project/types';
import { ConfigText } from '../init/config-text';
import { type ConfigTree, stringOf } from '../init/config-tree';
import { BUNDLERS, type Bundler, hasComponents, type Project } from '../project';
import { editionOf } from '../tsconfig';
import { PROBLEMS, type Problem } from './problems';

/** Where each keeps the version of the language that its output is for. */
const TARGETS: Readonly<Record<Bundler, readonly string[]>> = {
  vite: ['build', 'target'],
  rolldown: ['transform', 'target'],
  webpack: ['target'],
  rspack: ['target'],
  rollup: ['target'],
  esbuild: ['target'],
};

const CONDITION =
  /(?:conditionNames|conditions|exportConditions)["']?\s*:\s*\[[^\]]*["']es2022["']/;

/** What brings syntax down behind the plugin. */
const COMPILERS = /babel-loader|swc-loader|esbuild-loader|ts-loader/;

export function checkBundlers(project: Project): Problem[] {
  return [...checkComponents(project), ...checkTargets(project)];
}

/** Whether the plugin sees components behind what compiles them. (Rollup has no stages.) */
function checkComponents(project: Project): Problem[] {
  if (!hasComponents(project)) return [];
  return (['vite', 'webpack', 'rspack'] as const).flatMap((bundler) => {
    const { text = '', path = '' } = project.configs[bundler] ?? {};
    const config = text.includes('@yield-from/unplugin') ? ConfigText.read(text, path) : undefined;
    if (!config) return [];
    const isTold = config
      .argumentsOf('@yield-from/unplugin')
      .some((object) => config.property(object, 'enforce'));
    return isTold ? [] : [PROBLEMS.componentsBefore(bundler)];
  });
}

/** Whether what a bundler is told to write for can read what it puts in. */
function checkTargets({ configs }: Project): Problem[] {
  return BUNDLERS.flatMap((bundler): Problem[] => {
    const file = configs[bundler];
    const config = file && ConfigText.read(file.text, file.path);
    if (!file?.text.includes('@yield-from/unplugin') || !config) return [];
    const target = (file.tool ? config.objects : optionsIn(config, bundler))
      .map((object) => targetOf(config, object, file.tool ? ['target'] : TARGETS[bundler]))
      .find(Boolean);
    if (target === undefined) return [];
    const problems: Problem[] = [];
    if (CONDITION.test(file.text) && editionOf(target) < 2022) {
      problems.push(PROBLEMS.runtimeTooNew(bundler, target));
    }
    const leavesSyntax =
      (bundler === 'webpack' || bundler === 'rspack') && !COMPILERS.test(file.text);
    const isTold = config
      .argumentsOf('@yield-from/unplugin')
      .some((object) => config.property(object, 'target'));
    if (leavesSyntax && !isTold && editionOf(target) < 2017) {
      problems.push(PROBLEMS.kindsStay(bundler, target));
    }
    return problems;
  });
}

/** What the file tells the bundler: by what it exports, or by calls. */
function optionsIn(config: ConfigTree, bundler: Bundler): readonly t.ObjectExpression[] {
  if (bundler !== 'esbuild') return config.objects;
  return config
    .callsOf('esbuild')
    .flatMap(({ given }) => (given?.type === 'ObjectExpression' ? [given] : []));
}

/** The lowest version of the language among a bundler's targets, which may be a list with other names in it. */
function targetOf(
  config: ConfigTree,
  object: t.ObjectExpression,
  [name, ...more]: readonly string[],
): string | undefined {
  const value = config.property(object, name);
  if (more.length > 0) {
    return value?.type === 'ObjectExpression' ? targetOf(config, value, more) : undefined;
  }
  const all = value?.type === 'ArrayExpression' ? value.elements : [value];
  return all
    .map(stringOf)
    .filter((text) => text !== undefined && /^es(\d+|next)$/i.test(text))
    .sort((a, b) => editionOf(a as string) - editionOf(b as string))[0];
}
