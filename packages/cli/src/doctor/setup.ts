import { relative } from 'node:path';
import { BUNDLERS, type Project } from '../project';
import {
  type Compiling,
  compilingConfigs,
  effectiveOptions,
  isOurs,
  TRANSFORMER,
} from '../tsconfig';
import { ConfigText } from '../init/config-text';

/** A transformer in tsconfig's `plugins`, as ts-patch reads it. */
export interface PluginEntry {
  readonly transform?: string;
  readonly after?: boolean;
  readonly afterDeclarations?: boolean;
  readonly transformProgram?: boolean;
}

/** Where the compiler is plugged in, by what the configuration files say. */
export interface Setup {
  /** The packages of ours that something names, with the name of that something. */
  readonly named: ReadonlyMap<string, string>;
  /** What tsconfig.json compiles, or refers to. */
  readonly compiling: readonly Compiling[];
  /** The lists of transformers in those; alike ones once. */
  readonly transformers: readonly (readonly PluginEntry[])[];
  /** Scripts that run the command line. */
  readonly lowering: readonly (readonly [name: string, script: string])[];
}

export function setupOf(project: Project): Setup {
  const named = new Map<string, string>();
  for (const bundler of [...BUNDLERS, 'vitest'] as const) {
    const file = project.configs[bundler];
    if (file?.text.includes('@yield-from/unplugin'))
      named.set('@yield-from/unplugin', `The ${file.tool?.name ?? bundler} configuration`);
  }
  const { babel, jest, tsconfig } = project.configs;
  if (babel && configurationText(babel).includes('@yield-from/babel')) {
    named.set('@yield-from/babel', "Babel's configuration");
  }
  const compiling = tsconfig ? compilingConfigs(tsconfig.path) : [];
  const lists = new Map(
    compiling
      .map(({ options }) => transformersIn(options))
      .map((list) => [JSON.stringify(list), list] as const),
  );
  const transformers = [...lists.values()];
  // (One that only refers to others may name it in vain.)
  const inVain = tsconfig ? transformersIn(effectiveOptions(tsconfig.path)) : [];
  if ([...transformers.flat(), ...inVain].some(({ transform }) => isOurs(transform)))
    named.set(TRANSFORMER, 'tsconfig.json');
  else if (jest && configurationText(jest).includes(TRANSFORMER))
    named.set(TRANSFORMER, "jest's configuration");
  for (const { path, text } of project.others) {
    for (const name of ['@yield-from/unplugin', '@yield-from/babel', TRANSFORMER]) {
      if (text.includes(name) && !named.has(name)) named.set(name, relative(project.root, path));
    }
  }
  const lowering = Object.entries(project.manifest.data.scripts ?? {}).filter(([, script]) =>
    script.includes('yield-from lower'),
  );
  if (lowering.length > 0) named.set('@yield-from/cli', `The script "${lowering[0][0]}"`);
  return { named, compiling, transformers, lowering };
}

function transformersIn({ plugins = [] }: Compiling['options']): PluginEntry[] {
  return (plugins as PluginEntry[]).filter(({ transform }) => transform !== undefined);
}

/** A configuration's own text: of package.json only the property that is meant. */
export function configurationText({
  text,
  path,
  property,
}: NonNullable<Project['configs']['babel']>): string {
  if (property === undefined) return text;
  const config = ConfigText.read(text, path);
  const object = config?.objects[0] && config.property(config.objects[0], property);
  return config && object ? config.textOf(object) : '';
}
