import { closeSync, openSync, readSync } from 'node:fs';
import { join, relative } from 'node:path';
import { toolsIn } from '../build-tools';
import { TS_PATCH } from '../init/plan-typescript';
import { installed, type Installed } from '../installed';
import { majorOf, type Project } from '../project';
import { type Compiling, editionOf, isOurs, TRANSFORMER } from '../tsconfig';
import { PROBLEMS, type Problem } from './problems';
import type { Setup } from './setup';

/** TypeScript and ts-patch: only where tsconfig.json names the transformer. */
export function checkTypescript(project: Project, setup: Setup, node: string): Problem[] {
  if (setup.named.get(TRANSFORMER) !== 'tsconfig.json') return [];
  const typescript = installed('typescript', project.root);
  if (!typescript) return [PROBLEMS.typescriptMissing()];
  const major = majorOf(typescript.version) ?? 0;
  if (major < 5) return [PROBLEMS.typescriptTooOld(typescript.version)];
  if (major > 6) return [PROBLEMS.typescriptNative(typescript.version)];
  return [
    ...checkPatch(project, typescript, node),
    ...checkLoader(project),
    ...checkPlace(project, setup),
    ...checkReader(project, setup),
    ...checkTarget(setup, major),
  ];
}

function checkPatch({ root, manifest }: Project, typescript: Installed, node: string): Problem[] {
  const major = majorOf(typescript.version) ?? 5;
  const wanted = majorOf(TS_PATCH[major])?.toString() ?? '3';
  const patch = installed('ts-patch', root);
  if (!patch) return [PROBLEMS.tsPatchMissing(wanted)];
  const problems: Problem[] = [];
  if (majorOf(patch.version)?.toString() !== wanted) {
    problems.push(PROBLEMS.tsPatchMismatch(patch.version, typescript.version, wanted));
  } else if (wanted === '4' && before(node, 22, 15)) {
    problems.push(PROBLEMS.nodeTooOld(node, 'ts-patch 4', '22.15'));
  }
  const patchedBy = patchOf(typescript);
  if (patchedBy === undefined) {
    const scripts = Object.entries(manifest.data.scripts ?? {})
      .filter(([, script]) => runsPlainTsc(script))
      .map(([name]) => name);
    if (scripts.length > 0) problems.push(PROBLEMS.unpatched(scripts.join(', ')));
  } else if (patchedBy !== patch.version) {
    problems.push(PROBLEMS.patchedByOther(patchedBy, patch.version));
  }
  return problems;
}

/** ts-loader, where neither the compiler that it loads nor its own options name the transformer. */
function checkLoader(project: Project): Problem[] {
  return (['webpack', 'rspack'] as const).flatMap((bundler) => {
    const { text = '', path = '' } = project.configs[bundler] ?? {};
    const isPlain =
      /\bts-loader\b/.test(text) && !text.includes('@yield-from/') && !readsPlugins(text, project);
    return isPlain ? [PROBLEMS.unpatchedLoader(relative(project.root, path))] : [];
  });
}

/** Whether the compiler that a configuration has loaded takes transformers from tsconfig.json: ts-patch's, or a patched one. */
export function readsPlugins(configuration: string, { root }: Project): boolean {
  if (configuration.includes('ts-patch/compiler')) return true;
  const typescript = installed('typescript', root);
  return typescript !== undefined && patchOf(typescript) !== undefined;
}

/** `tsc` that emits; `tsc --noEmit` only checks, and needs no transformer. */
function runsPlainTsc(script: string): boolean {
  return script
    .split(/&&|\|\||;/)
    .some((part) => /(^|\s)tsc(\s|$)/.test(part) && !part.includes('--noEmit'));
}

/** The ts-patch version that changed an installed TypeScript, by the header it leaves; undefined if none did. */
export function patchOf({ folder }: Installed): string | undefined {
  const head = headOf(join(folder, 'lib', 'typescript.js'));
  if (!head.startsWith('/// tsp-module')) return undefined;
  return /"tspVersion":\s*"([^"]+)"/.exec(head)?.[1] ?? 'unknown';
}

function headOf(path: string): string {
  const buffer = Buffer.alloc(1024);
  let file: number;
  try {
    file = openSync(path, 'r');
  } catch {
    return '';
  }
  try {
    return buffer.toString('utf8', 0, readSync(file, buffer, 0, buffer.length, 0));
  } finally {
    closeSync(file);
  }
}

/** Whether something that compiles names the transformer. */
function checkPlace({ root }: Project, { compiling, transformers }: Setup): Problem[] {
  if (transformers.flat().some(({ transform }) => isOurs(transform))) return [];
  return [PROBLEMS.onlyRefers(compiling.map(({ path }) => relative(root, path)).join(', '))];
}

/** Whether something that compiles reads the transformers in tsconfig.json. */
function checkReader({ manifest: { data } }: Project, { named }: Setup): Problem[] {
  const reads = Object.values(data.scripts ?? {}).some((script) =>
    /(^|[\s/])(tspc|tsc|ts-node|jest)(?=$|[\s;&|])/.test(script),
  );
  const [first] = toolsIn(data);
  if (reads || named.size > 1 || !first) return [];
  const [{ name, byHand }, script] = first;
  return [PROBLEMS.readByNobody(name, script, byHand)];
}

function checkTarget({ compiling }: Setup, major: number): Problem[] {
  return major >= 6 && compiling.some(isRefused) ? [PROBLEMS.deprecatedTarget()] : [];
}

function isRefused({ options: { target, ignoreDeprecations } }: Compiling): boolean {
  return target !== undefined && editionOf(target) < 2015 && String(ignoreDeprecations) !== '6.0';
}

function before(version: string, major: number, minor: number): boolean {
  const [ours = 0, its = 0] = version.split('.').map(Number);
  return ours < major || (ours === major && its < minor);
}
