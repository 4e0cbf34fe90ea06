import { existsSync, readFileSync } from 'node:fs';
import { dirname, relative, resolve } from 'node:path';
import type { Chosen } from '../compiler-flags';
import type { Project } from '../project';
import {
  type Compiling,
  compilingConfigs,
  effectiveOptions,
  hasAsyncIterables,
  hasPromise,
  isOurs,
  TRANSFORMER,
} from '../tsconfig';
import { ConfigText } from './config-text';
import type { Edit } from './step';

type Addition = 'plugins' | 'lib';

export interface TsconfigPlan {
  readonly edits: readonly Edit[];
  /** What could not be read, and so has no transformer. */
  readonly unread: readonly string[];
  /** What is compiled: the configurations. */
  readonly compiling: readonly Compiling[];
}

/**
 * The transformer, and the libraries that the type checker needs: in tsconfig.json or, where that only refers to projects, in what
 * these extend.
 */
export function planTsconfigs(
  { root, configs }: Project,
  chosen: Chosen,
  typescript: number,
): TsconfigPlan {
  const { tsconfig } = configs;
  if (!tsconfig) return { edits: [], unread: ['tsconfig.json'], compiling: [] };
  const compiling = compilingConfigs(tsconfig.path);
  if (compiling.length === 0)
    return { edits: [], unread: ['what tsconfig.json refers to, which is not there'], compiling };
  const additions = new Map<string, Set<Addition>>();
  const add = (path: string, what: Addition): void => {
    additions.set(path, (additions.get(path) ?? new Set()).add(what));
  };
  for (const { path, options } of compiling) {
    const isThere = options.plugins?.some((plugin) =>
      isOurs((plugin as { transform?: string }).transform),
    );
    if (!isThere) add(path === tsconfig.path ? path : sharedBy(path, root), 'plugins');
    if (!hasAsyncIterables(options, typescript) || !hasPromise(options, typescript))
      add(path, 'lib');
  }
  const edits: Edit[] = [];
  const unread: string[] = [];
  for (const [path, wanted] of additions) {
    const before = readFileSync(path, 'utf8');
    const after = withAdditions(ConfigText.read(before, path), path, wanted, chosen);
    if (after === undefined) unread.push(relative(root, path));
    else edits.push({ path, before, after });
  }
  return { edits, unread, compiling };
}

/** The project's own file that a configuration extends in the end: one for all that have it in common. */
function sharedBy(path: string, root: string): string {
  const config = ConfigText.read(readFileSync(path, 'utf8'), path);
  const [object] = config?.objects ?? [];
  const extended = object && config?.property(object, 'extends');
  if (extended?.type !== 'Literal' || !/^\.{1,2}\//.test(String(extended.value))) return path;
  const name = String(extended.value);
  const found = resolve(dirname(path), name.endsWith('.json') ? name : `${name}.json`);
  const isOwn = existsSync(found) && !/^\.\.|\bnode_modules\b/.test(relative(root, found));
  return isOwn && found !== path ? sharedBy(found, root) : path;
}

function withAdditions(
  config: ConfigText | undefined,
  path: string,
  wanted: ReadonlySet<Addition>,
  chosen: Chosen,
): string | undefined {
  const [root] = config?.objects ?? [];
  if (!config || !root) return undefined;
  const options = config.property(root, 'compilerOptions');
  const missing: [name: string, value: string][] = [];
  const extend = (name: Addition, inherited: readonly string[], item: string): void => {
    const own = options?.type === 'ObjectExpression' && config.property(options, name);
    if (own && own.type === 'ArrayExpression') config.addElement(own, item, 'last');
    else missing.push([name, `[${[...inherited, item].join(', ')}]`]);
  };
  // (What is written here takes the place of what is inherited.)
  const { plugins = [], lib = ['DOM'] } = effectiveOptions(path);
  const texts = (items: readonly unknown[]): string[] => items.map((item) => JSON.stringify(item));
  if (wanted.has('plugins'))
    extend('plugins', texts(plugins), config.object({ transform: TRANSFORMER, ...chosen }));
  if (wanted.has('lib')) extend('lib', texts(lib), '"ES2018"');
  if (options?.type === 'ObjectExpression') {
    for (const [name, value] of missing) config.addProperty(options, name, value);
  } else {
    const body = missing.map(([name, value]) => `"${name}": ${value}`).join(', ');
    config.addProperty(root, 'compilerOptions', `{ ${body} }`);
  }
  return config.toString();
}
