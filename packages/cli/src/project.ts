import { existsSync, readFileSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { type BuildTool, toolsAround } from './build-tools';
import { UsageError } from './exit-codes';
import { buildScripts } from './init/build-scripts';
import { installed } from './installed';

/** What `init` and `doctor` look at: the folder with the package.json, its configuration files, and what is installed. */
export interface Project {
  readonly root: string;
  readonly manifest: Manifest;
  /** The configuration files found, by tool. */
  readonly configs: Readonly<Partial<Record<Tool, ConfigFile>>>;
  /** The programs that build by esbuild, which has no configuration file; the first is in `configs`. */
  readonly buildScripts: readonly ConfigFile[];
  /** Configurations of tools that nothing is known of, which name a package of ours. */
  readonly others: readonly ConfigFile[];
}

export interface ConfigFile {
  readonly path: string;
  readonly text: string;
  /** Set where the configuration is a property of package.json. */
  readonly property?: string;
  /** Set where it is that of a tool with the bundler inside. */
  readonly tool?: BuildTool;
}

export interface Manifest extends ConfigFile {
  readonly data: PackageJson;
}

export interface PackageJson {
  readonly name?: string;
  readonly version?: string;
  readonly type?: string;
  readonly scripts?: Readonly<Record<string, string>>;
  readonly dependencies?: Readonly<Record<string, string>>;
  readonly devDependencies?: Readonly<Record<string, string>>;
  readonly peerDependencies?: Readonly<Record<string, string>>;
  readonly packageManager?: string;
  readonly [property: string]: unknown;
}

export const BUNDLERS = ['vite', 'rollup', 'rolldown', 'webpack', 'rspack', 'esbuild'] as const;
export type Bundler = (typeof BUNDLERS)[number];
/** What esbuild's functions that take plugins are called. */
export const BUILDS: readonly string[] = ['build', 'context', 'serve'];
export type Tool = Bundler | 'vitest' | 'babel' | 'jest' | 'tsconfig';

const CODE = ['js', 'mjs', 'cjs', 'ts', 'mts', 'cts'];
const config = (name: string): string[] => CODE.map((extension) => `${name}.config.${extension}`);

/** The file names of each tool, the first one found counts. */
const FILES: Readonly<Record<Exclude<Tool, 'esbuild'>, readonly string[]>> = {
  vite: config('vite'),
  // (Else it reads Vite's.)
  vitest: config('vitest'),
  rollup: config('rollup'),
  rolldown: config('rolldown'),
  webpack: config('webpack'),
  rspack: config('rspack'),
  babel: [
    ...config('babel'),
    'babel.config.json',
    '.babelrc',
    '.babelrc.json',
    '.babelrc.js',
    '.babelrc.cjs',
  ],
  jest: [...config('jest'), 'jest.config.json'],
  tsconfig: ['tsconfig.json'],
};

/** Properties of package.json that take a file's place. */
const PROPERTIES: Readonly<Partial<Record<Tool, string>>> = { babel: 'babel', jest: 'jest' };

/** Reads the project in `root`. Throws a UsageError where there is no readable package.json. */
export function readProject(root: string): Project {
  const file = join(root, 'package.json');
  if (!existsSync(file)) throw new UsageError(`There is no package.json in ${root}.`);
  const manifest = readManifest(file);
  const { path, text, data } = manifest;
  const present = new Set(readdirSync(root));
  const configs: Partial<Record<Tool, ConfigFile>> = {};
  for (const tool of Object.keys(FILES) as (keyof typeof FILES)[]) {
    const file = FILES[tool].find((name) => present.has(name));
    const property = PROPERTIES[tool];
    if (file !== undefined) {
      const found = join(root, file);
      configs[tool] = { path: found, text: readFileSync(found, 'utf8') };
    } else if (property !== undefined && typeof data[property] === 'object') {
      configs[tool] = { path, text, property };
    }
  }
  const scripts = buildScripts(root, data);
  if (scripts.length > 0) configs.esbuild = scripts[0];
  for (const bundler of BUNDLERS) {
    const around = configs[bundler] ? undefined : configAround(bundler, root, present);
    if (around) configs[bundler] = around;
  }
  return {
    root,
    manifest,
    configs,
    buildScripts: scripts,
    others: othersIn(root, present, configs),
  };
}

/** The configuration of a tool with this bundler inside. */
function configAround(
  bundler: Bundler,
  root: string,
  present: ReadonlySet<string>,
): ConfigFile | undefined {
  for (const tool of toolsAround(bundler)) {
    const name = CODE.map((extension) => `${tool.config?.file}.${extension}`).find((each) =>
      present.has(each),
    );
    if (name === undefined) continue;
    const path = join(root, name);
    return { path, text: readFileSync(path, 'utf8'), tool };
  }
  return undefined;
}

const STORYBOOK = '.storybook';

/** Configuration files of whatever else, that name a package of ours. */
function othersIn(
  root: string,
  present: ReadonlySet<string>,
  configs: Project['configs'],
): readonly ConfigFile[] {
  const known = new Set(Object.values(configs).map(({ path }) => path));
  const storybook = present.has(STORYBOOK) ? readdirSync(join(root, STORYBOOK)) : [];
  return [
    ...[...present].filter((name) => /[.-](config|conf)\.[cm]?[jt]s$|^\.\w+rc(\.\w+)?$/.test(name)),
    ...storybook.filter((name) => name.startsWith('main.')).map((name) => join(STORYBOOK, name)),
  ]
    .map((name) => join(root, name))
    .filter((path) => !known.has(path) && statSync(path).isFile())
    .map((path) => ({ path, text: readFileSync(path, 'utf8') }))
    .filter(({ text }) => text.includes('@yield-from/'));
}

/** Throws a UsageError where it is not readable. */
export function readManifest(path: string): Manifest {
  const text = readFileSync(path, 'utf8');
  try {
    return { path, text, data: JSON.parse(text.replace(/^\ufeff/, '')) as PackageJson };
  } catch {
    throw new UsageError(`${path} is not valid JSON.`);
  }
}

/** Whether the manifest asks for a package, in whatever way. */
export function dependsOn({ data }: Manifest, name: string): boolean {
  return [data.dependencies, data.devDependencies, data.peerDependencies].some(
    (list) => list?.[name] !== undefined,
  );
}

/** What compiles files of components, `App.vue`, `page.astro`, to JavaScript. */
const COMPONENTS = [
  '@vitejs/plugin-vue',
  '@sveltejs/vite-plugin-svelte',
  '@sveltejs/kit',
  'vue-loader',
  'svelte-loader',
  'astro',
  'nuxt',
];

/** Whether the project has such files: there the plugin has to come behind what compiles them. */
export function hasComponents({ manifest }: Project): boolean {
  return COMPONENTS.some((name) => dependsOn(manifest, name));
}

/** The major number in a version or a range, as far as it has one: `^5.9.3` → 5, `workspace:*` → undefined. */
export function majorOf(version: string): number | undefined {
  const match = /\d+/.exec(version);
  return match ? Number(match[0]) : undefined;
}

/** The major version of TypeScript: what is installed, else what is asked for. */
export function typescriptMajor({ root, manifest }: Project): number | undefined {
  const { dependencies, devDependencies } = manifest.data;
  const version =
    installed('typescript', root)?.version ??
    devDependencies?.typescript ??
    dependencies?.typescript;
  return version === undefined ? undefined : majorOf(version);
}

/** Vite's own configuration, which Vitest reads too where it has none: not that of a tool around Vite. */
export function ownVite({ configs }: Project): ConfigFile | undefined {
  return configs.vite?.tool ? undefined : configs.vite;
}
