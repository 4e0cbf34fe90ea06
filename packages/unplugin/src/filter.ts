import type { FilterPattern } from './options.js';

/** What is lowered unless `include` says otherwise: every JavaScript and TypeScript file. */
export const SOURCES: FilterPattern = [/\.[cm]?[jt]sx?(?:\?|$)/, /[?&]lang(?:=|\.)[cm]?[jt]sx?\b/];

/** What is not unless `exclude` says otherwise: installed packages, which are lowered by who publishes them. */
export const PACKAGES: FilterPattern = /[\\/]node_modules[\\/]/;

/** Modules that are text or an address to their importer, whatever their name, and those other plugins keep to themselves. */
export const NOT_CODE = /^\0|[?&](?:raw|url)(?:[&=]|$)/;

/**
 * The file name a module's id stands for: without its query, which may name the language.
 *
 *     src/App.vue?vue&type=script&lang.ts  →  src/App.vue.ts
 */
export function filenameOf(id: string): string {
  const [path, query = ''] = id.split('?', 2);
  const language = /(?:^|&)lang(?:=|\.)([cm]?[jt]sx?)\b/.exec(query)?.[1];
  return language === undefined || path.endsWith(`.${language}`) ? path : `${path}.${language}`;
}

export function list(pattern: FilterPattern): (string | RegExp)[] {
  return Array.isArray(pattern) ? [...pattern] : [pattern as string | RegExp];
}
