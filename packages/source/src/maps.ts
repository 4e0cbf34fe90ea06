import { readFileSync } from 'node:fs';
import { dirname, relative, resolve } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import type { SourceMap } from '@yield-from/estree';

export type { SourceMap };

/** The map a generated text brings along, and where it came from. */
export interface InputMap {
  readonly map: SourceMap;
  /** The map's own file; undefined where it is inline. */
  readonly path: string | undefined;
}

const COMMENT = /^[ \t]*\/\/[#@] sourceMappingURL=(\S+)[ \t]*$/gm;
const INLINE = /^data:application\/json(?:;charset=[^;,]+)?(;base64)?,(.*)$/i;

/**
 * The map that the last `sourceMappingURL` comment of `code` names, inline or in a file beside
 * `filename`. Undefined without a comment, or with one that leads nowhere (a stale comment is no
 * reason to fail: the result then maps to `filename` itself).
 */
export function readInputMap(code: string, filename: string): InputMap | undefined {
  const url = [...code.matchAll(COMMENT)].at(-1)?.[1];
  if (url === undefined) return undefined;
  try {
    const inline = INLINE.exec(url);
    if (inline) {
      const [, base64, data = ''] = inline;
      const text = base64 ? Buffer.from(data, 'base64').toString() : decodeURIComponent(data);
      return { map: parseMap(text), path: undefined };
    }
    const path = fileURLToPath(new URL(url, pathToFileURL(resolve(filename))));
    return { map: parseMap(readFileSync(path, 'utf8')), path };
  } catch {
    return undefined;
  }
}

function parseMap(text: string): SourceMap {
  const map = JSON.parse(text) as SourceMap;
  if (typeof map.mappings !== 'string' || !Array.isArray(map.sources)) {
    throw new TypeError('not a source map');
  }
  return map;
}

/** `code` without its `sourceMappingURL` comments. */
export function withoutMapComment(code: string): string {
  return code.replace(COMMENT, '').replace(/\n+$/, '\n');
}

/**
 * The comment line for the end of a generated text: an URL, or the map itself as a data URL.
 */
export function mapComment(map: SourceMap | string): string {
  const url =
    typeof map === 'string'
      ? encodeURI(map)
      : `data:application/json;charset=utf-8;base64,${Buffer.from(JSON.stringify(map)).toString('base64')}`;
  return `//# sourceMappingURL=${url}\n`;
}

/**
 * The same map for another place: relative sources are relative to the folder of the file that
 * holds the map, so they change when it moves from one folder to another.
 */
export function rebaseMap(map: SourceMap, from: string, to: string): SourceMap {
  const { sourceRoot, ...rest } = map;
  return {
    ...rest,
    sources: map.sources.map((source) => {
      if (source === null || isAbsolute(source)) return source;
      const rooted = sourceRoot ? `${sourceRoot.replace(/\/?$/, '/')}${source}` : source;
      if (isAbsolute(rooted) && !rooted.startsWith('/')) return rooted;
      return relative(to, resolve(from, rooted)).replaceAll('\\', '/');
    }),
  };
}

function isAbsolute(source: string): boolean {
  return /^([a-z][a-z\d+.-]*:|\/)/i.test(source);
}

/** The folder that a file's relative sources start from. */
export function folderOf(path: string): string {
  return dirname(resolve(path));
}
