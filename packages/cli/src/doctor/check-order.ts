import { checksLowered } from '../init/plan-bundler';
import type { Project } from '../project';
import { isOurs, TRANSFORMER } from '../tsconfig';
import { PROBLEMS, type Problem } from './problems';
import type { PluginEntry, Setup } from './setup';

/** Whether the compiler gets to see the generators before anything else takes them apart. */
export function checkOrder(project: Project, setup: Setup): Problem[] {
  return [
    ...setup.transformers.flatMap(checkTransformers),
    ...checkJest(project),
    ...checkScripts(setup),
    ...checkLoader(project),
  ];
}

function checkTransformers(transformers: readonly PluginEntry[]): Problem[] {
  const at = transformers.findIndex(({ transform }) => isOurs(transform));
  if (at === -1) return [];
  const ours = transformers.filter(({ transform }) => isOurs(transform)).length;
  if (ours > 1) return [PROBLEMS.listedTwice(String(ours))];
  const { after, afterDeclarations } = transformers[at];
  if (after || afterDeclarations) {
    return [PROBLEMS.runsAfter(after ? 'after' : 'afterDeclarations', 'tsconfig.json')];
  }
  // Program transformers run before all others, "after" ones after all: their place in the list says nothing.
  const behind = transformers
    .slice(at + 1)
    .filter((entry) => !entry.after && !entry.afterDeclarations && !entry.transformProgram)
    .map(({ transform }) => transform ?? '');
  return behind.length > 0 ? [PROBLEMS.notLast(behind.join(', '), 'compilerOptions.plugins')] : [];
}

function checkJest({ configs }: Project): Problem[] {
  const text = configs.jest?.text ?? '';
  const stage = new RegExp(
    `["']?(after|afterDeclarations)["']?\\s*:\\s*\\[[^\\]]*${TRANSFORMER}`,
  ).exec(text)?.[1];
  const [, rest = ''] =
    new RegExp(`["']?before["']?\\s*:\\s*\\[[^\\]]*${TRANSFORMER}[^,\\]}]*\\}?,([^\\]]*)\\]`).exec(
      text,
    ) ?? [];
  const behind = [...rest.matchAll(/(?:^|[,[]|path["']?\s*:)\s*["']([^"']+)["']/g)].map(
    ([, name]) => name,
  );
  return [
    ...(stage === undefined ? [] : [PROBLEMS.runsAfter(stage, "jest's configuration")]),
    ...(behind.length > 0 ? [PROBLEMS.notLast(behind.join(', '), "jest's configuration")] : []),
  ];
}

const MINIFIER = /(?:^|\s)(terser|uglifyjs|esbuild\b[^&;]*--minify)/;

function checkScripts({ lowering }: Setup): Problem[] {
  const problems: Problem[] = [];
  for (const [name, script] of lowering) {
    const steps = script.split(/&&|;/);
    const lower = steps.findIndex((step) => step.includes('yield-from lower'));
    const tsc = steps.findIndex(
      (step) => /(^|\s)tsc(\s|$)/.test(step) && !step.includes('--noEmit'),
    );
    if (tsc > lower) problems.push(PROBLEMS.loweredBeforeTsc(name));
    const minifier = steps
      .slice(0, lower)
      .map((step) => MINIFIER.exec(step)?.[1])
      .find(Boolean);
    if (minifier !== undefined)
      problems.push(PROBLEMS.minifiedBefore(name, minifier.split(' ')[0]));
  }
  return problems;
}

function checkLoader({ configs }: Project): Problem[] {
  const text = (configs.webpack ?? configs.rspack)?.text ?? '';
  const isChecked = text.includes('@yield-from/unplugin') && checksLowered(text);
  return isChecked ? [PROBLEMS.checkedAfter()] : [];
}
