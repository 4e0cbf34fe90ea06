/**
 * What unplugin leaves out of a message for esbuild: the line of the source, and notes. Ours brings that along (`meta`,
 * which is `detail` to esbuild), and has it put into its place on the way out:
 *
 *     ✘ [ERROR] YF1001: `yield_` and `yield_from_` only work inside a generator. [plugin @yield-from/unplugin]
 *
 *         src/main.ts:3:23:
 *           3 │ export const a = () => yield_(1);
 *             ╵                        ^
 *
 *       Wrap the enclosing async function in `async_generator(…)`, or make it an `async function*`.
 */
import type { SourceDiagnostic } from '@yield-from/source';
import type { OnLoadResult, PartialMessage, Plugin } from 'esbuild';

/** What is said of a place, beside what unplugin passes on by itself. */
class Rest {
  constructor(readonly message: Pick<PartialMessage, 'location' | 'notes'>) {}
}

/** @param place its column in UTF-16, from 0 */
export function inEsbuild({ fix }: SourceDiagnostic, place: Place): Rest {
  const { lineText, column } = place;
  return new Rest({
    // (esbuild counts bytes.)
    location: { ...place, column: Buffer.byteLength(lineText.slice(0, column)) },
    notes: fix === undefined ? [] : [{ text: fix }],
  });
}

interface Place {
  readonly file: string;
  readonly line: number;
  readonly column: number;
  readonly lineText: string;
}

/** The plugin with its messages whole. */
export function withWholeMessages(plugin: Plugin): Plugin {
  return {
    ...plugin,
    setup: (build) =>
      plugin.setup({
        ...build,
        onLoad: (filter, load) => build.onLoad(filter, async (args) => whole(await load(args))),
      }),
  };
}

function whole(result: OnLoadResult | null | undefined): OnLoadResult | null | undefined {
  return (
    result && {
      ...result,
      errors: result.errors?.map(completed),
      warnings: result.warnings?.map(completed),
    }
  );
}

function completed({ detail, ...message }: PartialMessage): PartialMessage {
  return detail instanceof Rest ? { ...message, ...detail.message } : { ...message, detail };
}
