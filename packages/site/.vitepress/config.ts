/** The site's map. `SITE_BASE` is the path that it is served under, if that is not the root. */
import { existsSync, readdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitepress';

const SITE = join(dirname(fileURLToPath(import.meta.url)), '..');

const link = (text: string, page: string) => ({ text, link: `/${page}` });

/** The generated pages of the packages' exports. */
function exportsOf(): { text: string; link: string }[] {
  const folder = join(SITE, 'reference/api');
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { encoding: 'utf8', recursive: true })
    .filter((name) => name.endsWith('.md') && name !== 'index.md')
    .map((name) => name.slice(0, -3).replaceAll('\\', '/'))
    .sort()
    .map((name) => link(`@yield-from/${name}`, `reference/api/${name}`));
}

export default defineConfig({
  title: 'yield-from',
  description:
    'Coroutines for engines that have none: async generators, generators and async functions, compiled to ES5',
  base: process.env.SITE_BASE ?? '/',
  lang: 'en',
  outDir: 'dist',
  srcExclude: ['README.md'],
  cacheDir: '.cache',
  head: [['link', { rel: 'icon', href: `${process.env.SITE_BASE ?? '/'}icon.svg` }]],
  markdown: {
    theme: { light: 'github-light-high-contrast', dark: 'github-dark-high-contrast' },
  },
  // The theme gives its home page no landmark for what it is about.
  transformHtml: (html) => html.replace('class="VPContent is-home"', 'role="main" $&'),
  vite: {
    // The packages from their sources: what they build is CommonJS, for Node.
    resolve: {
      alias: [
        {
          find: /^@yield-from\/([a-z-]+)\/([a-z]+)$/,
          replacement: join(SITE, '../$1/src/$2.ts'),
        },
        { find: /^@yield-from\/([a-z-]+)$/, replacement: join(SITE, '../$1/src/index.ts') },
      ],
    },
    worker: { format: 'es' },
    build: { chunkSizeWarningLimit: 4_000 },
  },
  themeConfig: {
    nav: [
      link('Guide', 'guide/start'),
      link('Playground', 'playground'),
      link('Reference', 'reference/options'),
    ],
    search: { provider: 'local' },
    outline: [2, 3],
    sidebar: [
      {
        text: 'Begin',
        items: [
          link('Start', 'guide/start'),
          link('Playground', 'playground'),
          link('Set up, tool by tool', 'guide/set-up'),
          link('How it works', 'guide/how-it-works'),
          link('Performance', 'guide/performance'),
          link('Proof', 'guide/proof'),
        ],
      },
      {
        text: 'Where it runs',
        items: [
          link('ES5 and old TVs', 'guide/es5'),
          link('Node 4 to 26', 'guide/node'),
          link('React Native', 'guide/react-native'),
          link('Bundlers, one by one', 'guide/bundlers'),
          link('TypeScript 7', 'guide/typescript-7'),
        ],
      },
      {
        text: 'What it is for',
        items: [
          link('Tokens of a language model', 'guide/tokens'),
          link('NDJSON', 'guide/ndjson'),
          link('Paged clients', 'guide/paged'),
          link('Cancellation', 'guide/cancellation'),
        ],
      },
      {
        text: 'Coming from',
        items: [
          link('Python', 'guide/from-python'),
          link('regenerator', 'guide/from-regenerator'),
          link("TypeScript's own lowering", 'guide/from-typescript'),
        ],
      },
      {
        text: 'Looking inside',
        items: [
          link('Debugging and stacks', 'guide/debugging'),
          link('Coverage', 'guide/coverage'),
          link('Troubleshooting: every code', 'guide/troubleshooting'),
        ],
      },
      {
        text: 'Reference',
        items: [
          link('Options', 'reference/options'),
          link('Command line', 'reference/cli'),
          ...exportsOf(),
        ],
      },
    ],
  },
});
