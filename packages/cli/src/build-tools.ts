import type { Bundler, PackageJson } from './project';

/**
 * A tool that compiles by itself, and reads neither a bundler's own configuration nor the transformers in
 * tsconfig.json. Most have a bundler inside, whose plugins stand somewhere in their configuration:
 *
 *     nuxt.config.ts     defineNuxtConfig({ vite: { plugins: [yieldFrom()] } })
 */
export interface BuildTool {
  readonly name: string;
  /** What scripts call it. */
  readonly command: string;
  /** The base name of its configuration, the bundler inside, and the properties that lead to that one's plugins. */
  readonly config?: Configured;
  /** Set where it runs programs, and writes nothing. */
  readonly runs?: boolean;
  /** What to do where nothing can be written into a configuration. */
  readonly byHand: string;
}

interface Configured {
  readonly file: string;
  readonly bundler: Bundler;
  readonly plugins: readonly string[];
}

const entry = (bundler: string): string => `yieldFrom from '@yield-from/unplugin/${bundler}'`;
const BEHIND =
  'It takes no plugins: leave it generators (target ES2018 or later), and run `yield-from lower dist --write` behind it.';
const BEFORE =
  'It takes no plugins: `yield-from lower src --out-dir lowered`, and let it read what is there.';
const babel = (presets: string): string =>
  `It reads Babel's configuration where there is one: make babel.config.json, { ${presets}"plugins": ["module:@yield-from/babel"] }, and install @yield-from/babel.`;

/** With a configuration that has a bundler's plugins in a list. */
const configured = (
  name: string,
  command: string,
  bundler: Bundler,
  plugins: readonly string[],
): BuildTool => ({
  name,
  command,
  config: { file: `${command}.config`, bundler, plugins },
  byHand: `Import ${entry(bundler)}, and put yieldFrom() into ${plugins.join('.')} of ${command}.config.`,
});

const BUILD_TOOLS: readonly BuildTool[] = [
  configured('Astro', 'astro', 'vite', ['vite', 'plugins']),
  configured('Nuxt', 'nuxt', 'vite', ['vite', 'plugins']),
  configured('Farm', 'farm', 'vite', ['vitePlugins']),
  configured('tsdown', 'tsdown', 'rolldown', ['plugins']),
  configured('Rsbuild', 'rsbuild', 'rspack', ['tools', 'rspack', 'plugins']),
  configured('Rslib', 'rslib', 'rspack', ['tools', 'rspack', 'plugins']),
  configured('tsup', 'tsup', 'esbuild', ['esbuildPlugins']),
  {
    name: 'Next.js',
    command: 'next',
    byHand: `Import ${entry('webpack')}, write \`webpack: (config) => { config.plugins.unshift(yieldFrom()); return config; }\` into next.config, and build by webpack (\`next build --webpack\` from 16 on: Turbopack takes no plugins).`,
  },
  {
    name: 'unbuild',
    command: 'unbuild',
    byHand: `Import ${entry('rollup')}, and write \`hooks: { 'rollup:options': (_, options) => { options.plugins.unshift(yieldFrom()); } }\` into build.config.`,
  },
  {
    name: 'electron-vite',
    command: 'electron-vite',
    byHand: `Import ${entry('vite')}, and put yieldFrom() into the plugins of main, preload and renderer in electron.vite.config.`,
  },
  { name: 'Parcel', command: 'parcel', byHand: babel('') },
  { name: 'Expo', command: 'expo', byHand: babel('"presets": ["babel-preset-expo"], ') },
  {
    name: 'React Native',
    command: 'react-native',
    byHand: babel('"presets": ["module:@react-native/babel-preset"], '),
  },
  { name: 'Gatsby', command: 'gatsby', byHand: babel('"presets": ["babel-preset-gatsby"], ') },
  { name: 'bunchee', command: 'bunchee', byHand: BEHIND },
  { name: 'pkgroll', command: 'pkgroll', byHand: BEHIND },
  { name: 'microbundle', command: 'microbundle', byHand: BEHIND },
  { name: 'swc', command: 'swc', byHand: BEHIND },
  { name: 'tsx', command: 'tsx', runs: true, byHand: BEFORE },
  {
    name: 'Storybook',
    command: 'storybook',
    runs: true,
    byHand: `It reads vite.config where there is one. Else import ${entry('vite')}, and write \`viteFinal: (config) => ({ ...config, plugins: [yieldFrom(), ...config.plugins] })\` into .storybook/main.`,
  },
  { name: "Angular's command line", command: 'ng', byHand: BEFORE },
  { name: 'react-scripts', command: 'react-scripts', byHand: BEFORE },
];

/** The tools whose configuration has this bundler's plugins. */
export function toolsAround(bundler: Bundler): readonly BuildTool[] {
  return BUILD_TOOLS.filter(({ config }) => config?.bundler === bundler);
}

/** What stands before a command: `npx`, `NODE_ENV=production`, `cross-env CI=1`, `node_modules/.bin/`. */
const BEFORE_COMMAND =
  '(?:^|&&?|\\|\\|?|;)\\s*(?:(?:npx|bunx|cross-env|dotenv --|(?:pnpm|yarn|npm)(?: (?:exec|run|dlx)(?: --)?)?|\\w+=\\S*) +)*(?:[\\w./-]*/)?';

/** The tools that scripts run, each with the first of them: `"build": "nuxt build"`. */
export function toolsIn({ scripts = {} }: PackageJson): readonly (readonly [BuildTool, string])[] {
  return BUILD_TOOLS.flatMap((tool) => {
    // (What runs a program beside a build is not what builds.)
    if (tool.runs && scripts.build !== undefined) return [];
    const runs = new RegExp(`${BEFORE_COMMAND}${tool.command}(?=$|[\\s;&|])`);
    const found = Object.entries(scripts).find(([, script]) => runs.test(script));
    return found ? [[tool, found[0]] as const] : [];
  });
}
