import { basename } from 'node:path';
import {
  folderOf,
  lowerSource,
  mapComment,
  readInputMap,
  rebaseMap,
  withoutMapComment,
  type InputMap,
  type LowerRequest,
  type LowerResult,
  type SourceMap,
} from '@yield-from/source';

/** Where the result's map goes: `keep` does what the input did (a file of its own, inline, or nowhere). */
export const MAP_PLACES = ['keep', 'external', 'inline', 'none'] as const;
export type MapPlace = (typeof MAP_PLACES)[number];

export interface TextRequest extends Omit<LowerRequest, 'inputSourceMap'> {
  /** The file the result is for; undefined for standard output, where an external map has no place. */
  readonly output: string | undefined;
  readonly maps: MapPlace;
}

export interface TextResult extends Pick<LowerResult, 'changed' | 'diagnostics'> {
  readonly text: string;
  /** The map's file, where it has one. */
  readonly mapFile?: { readonly path: string; readonly text: string };
}

/**
 * Lowers a text together with its source map: the map it names is read, chained, and put where it
 * belongs for the output's place.
 *
 *     dist/a.js + dist/a.js.map (→ ../src/a.ts)   →   es5/a.js + es5/a.js.map (→ ../src/a.ts)
 */
export function lowerText(text: string, request: TextRequest): TextResult {
  const { filename, output, maps } = request;
  const input = readInputMap(text, filename);
  const result = lowerSource(text, { ...request, inputSourceMap: input?.map });
  const { changed, diagnostics } = result;

  const map = changed ? result.map : input?.map;
  const moved = changed || output !== filename;
  if (map == null || !moved) return { text: result.code, changed, diagnostics };

  const place = placeOf(maps, input, output);
  const body = withoutMapComment(result.code);
  if (place === 'none') return { text: body, changed, diagnostics };
  const here = output ?? filename;
  const placed: SourceMap = {
    ...rebaseMap(map, folderOf(input?.path ?? filename), folderOf(here)),
    file: basename(here),
  };
  if (place === 'inline') return { text: body + mapComment(placed), changed, diagnostics };
  const mapName = `${basename(here)}.map`;
  return {
    text: body + mapComment(mapName),
    mapFile: { path: `${here}.map`, text: JSON.stringify(placed) },
    changed,
    diagnostics,
  };
}

function placeOf(
  maps: MapPlace,
  input: InputMap | undefined,
  output: string | undefined,
): Exclude<MapPlace, 'keep'> {
  const kept = input === undefined ? 'none' : input.path === undefined ? 'inline' : 'external';
  const place = maps === 'keep' ? kept : maps;
  return place === 'external' && output === undefined ? 'inline' : place;
}
