/**
 * A map as Vite hands it on. Behind every plugin Vite makes modules what its runner takes, and merges the map of that with what came in:
 * a place of the output is asked for at each word, blank and mark. What the merged map says of nowhere is less: nothing where a line
 * begins, and no two in succession.
 */
import MagicString from 'magic-string';
import type { Output } from './v8';

// (Its types for CommonJS do not parse.)
const remapping = require('@jridgewell/remapping') as (maps: object[], load: () => null) => object;

/** As it is, where there is no map. */
export function mergedAsByVite({ code, map }: Output): Output {
  if (!map) return { code };
  const next = new MagicString(code).generateDecodedMap({ hires: 'boundary' });
  return { code, map: remapping([{ ...next, version: 3 }, map], () => null) };
}
