/**
 * What is only ours comes from nowhere, and TypeScript's maps cannot say it: a printed node is in some source. So what is made is in one
 * of its own (`write/places.ts`), and where the printer gives its text and its map away, the segments of that source lose it:
 *
 *     sources: ['a.ts', 'yield-from://nowhere'], segment [8, 1, 0, 0]     ->   sources: ['a.ts'], segment [8]
 *
 * The one place where both can be had before anybody reads them is what the printer writes with, the emit's host.
 */
import { decode, encode } from '@jridgewell/sourcemap-codec';
import { type Segment, sayNowhere } from '@yield-from/source-model';
import type * as ts from 'typescript';
import { NOWHERE } from '../write/places';

/** What of an emit's host is used. */
interface EmitHost {
  writeFile: ts.WriteFileCallback;
}

/** Not of the public types; there since TypeScript 2. */
type Context = ts.TransformationContext & { getEmitHost?(): EmitHost | undefined };

interface SourceMap {
  readonly sources: readonly string[];
  readonly sourcesContent?: readonly (string | null)[];
  readonly mappings: string;
}

const seen = new WeakSet<EmitHost>();

/** Whether the maps of this emit can say it; from now on they do. */
export function knowsNowhere(context: Context): boolean {
  const { sourceMap, inlineSourceMap } = context.getCompilerOptions();
  const host = sourceMap || inlineSourceMap ? context.getEmitHost?.() : undefined;
  if (!host) return false;
  if (seen.has(host)) return true;
  seen.add(host);
  const write = host.writeFile;
  /** A map is written before the text that it is of. */
  let held: Parameters<ts.WriteFileCallback> | undefined;
  host.writeFile = (...file) => {
    const [name, text, ...rest] = file;
    if (name.endsWith('.map') && text.includes(NOWHERE)) {
      held = file;
      return;
    }
    if (held) {
      const [ofMap, map, ...others] = held;
      held = undefined;
      write(ofMap, withNowhere(map, text), ...others);
    }
    const inline = text.replace(INLINE, (_whole, head: string, base64: string) => {
      const map = Buffer.from(base64, 'base64').toString();
      if (!map.includes(NOWHERE)) return head + base64;
      return head + Buffer.from(withNowhere(map, text)).toString('base64');
    });
    write(name, inline, ...rest);
  };
  return true;
}

const INLINE = /^(\/\/# sourceMappingURL=data:application\/json;base64,)(\S+)$/m;

function withNowhere(text: string, code: string): string {
  const map = JSON.parse(text) as SourceMap;
  const nowhere = map.sources.indexOf(NOWHERE);
  const mappings = decode(map.mappings).map((line) =>
    line.map((segment): Segment => {
      if (segment.length === 1 || segment[1] < nowhere) return segment;
      const [column, source, ...place] = segment;
      return source === nowhere ? [column] : ([column, source - 1, ...place] as Segment);
    }),
  );
  sayNowhere(mappings, code);
  const others = <T>(list: readonly T[]): T[] => list.filter((_, i) => i !== nowhere);
  return JSON.stringify({
    ...map,
    sources: others(map.sources),
    ...(map.sourcesContent && { sourcesContent: others(map.sourcesContent) }),
    mappings: encode(mappings),
  });
}
