import type { FilterPattern } from './options.js';

/** Every JavaScript and TypeScript file. */
const SOURCES = [/\.[cm]?[jt]sx?(?:\?|$)/, /[?&]lang(?:=|\.)[cm]?[jt]sx?\b/];

/** What other plugins turn into JavaScript whole, so that it is lowered only behind these. */
const COMPONENTS = /\.(?:vue|svelte|astro|mdx)$/;

/** What is lowered unless `include` says otherwise. */
export function sourcesFor(enforce: 'pre' | 'post'): FilterPattern {
  return enforce === 'post' ? [...SOURCES, COMPONENTS] : SOURCES;
}

/** What is not unless `exclude` says otherwise: installed packages, which are lowered by who publishes them. */
export const PACKAGES: FilterPattern = /[\\/]node_modules[\\/]/;

/**
 * Modules that are text or an address to their importer, whatever their name, and those other plugins keep to
 * themselves.
 */
export const NOT_CODE = /^\0|[?&](?:raw|url)(?:[&=]|$)/;

/**
 * The file name a module's id stands for: without its query, which may name the language. What is named otherwise is
 * JavaScript by now.
 *
 *     src/App.vue?vue&type=script&lang.ts  →  src/App.vue.ts
 *     src/App.vue                          →  src/App.vue.js
 */
export function filenameOf(id: string): string {
  const [path, query = ''] = id.split('?', 2);
  const said = /(?:^|&)lang(?:=|\.)([cm]?[jt]sx?)\b/.exec(query)?.[1];
  const language = said ?? (/\.[cm]?[jt]sx?$/.test(path) ? undefined : 'js');
  return language === undefined || path.endsWith(`.${language}`) ? path : `${path}.${language}`;
}

export function list(pattern: FilterPattern): (string | RegExp)[] {
  return Array.isArray(pattern) ? [...pattern] : [pattern as string | RegExp];
}
