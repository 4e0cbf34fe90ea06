/**
 * `@yield-from/babel`: the Babel plugin that lowers async generators to state machines.
 *
 *     async function* lines(source) {                import { kind, start, … } from '@yield-from/runtime';
 *       for await (const chunk of source) {          var linesKind = /*#__PURE__*\/ kind(lines);
 *         yield chunk.trim();                        function lines(source) {
 *       }                                              var chunk;
 *     }                                                return start(linesKind, function () {
 *                                                        for (;;) switch (this.state) {
 *                                                          case 0: return openLoop(this, source, 1);
 *                                                          case 1: chunk = this.value;
 *                                                                  this.value = chunk.trim(); this.state = 2; return 2;
 *                                                          case 2: return nextItem(this);
 *                                                        }
 *                                                      }, void 0, this);
 *                                                    }
 *
 * In a Babel configuration: `plugins: ['module:@yield-from/babel']`, or `['module:@yield-from/babel', options]`. Where
 * it stands among plugins and presets does not matter: it works in `pre`, before any plugin visits the file, or right
 * behind what is about the source itself, coverage and React Compiler (`quirks/source-readers.ts`). What it made
 * contains no `async`, `await` or `yield`, so that later plugins find nothing of that in it, but do lower its arrow
 * functions, methods and `const`s for the targets they are told.
 *
 * One file, in order: `file.ts`.
 */
import { lowerFile, type File } from './file';
import type { Node, VisitorKeys } from './host/syntax';
import { Nowhere } from './quirks/nowhere';
import { unshare } from './quirks/shared-nodes';
import { afterReaders } from './quirks/source-readers';
import { knowsNowhere } from './write/places';
import { readOptions } from '@yield-from/source-model';

export type { Report, ReportedDiagnostic, YieldFromError } from './diagnostics';
export type { Options, RuntimeOption } from '@yield-from/source-model';

const NAME = '@yield-from/babel';

/** What of Babel's plugin API is used. */
interface PluginApi {
  readonly version: string;
  assertVersion(range: string | number): void;
  readonly types: { readonly VISITOR_KEYS: VisitorKeys };
}

/** A plugin object as Babel takes it. */
export interface YieldFromPlugin {
  readonly name: string;
  pre(file: unknown): void;
  readonly visitor: object;
  readonly generatorOverride: Nowhere['generate'];
}

/**
 * The plugin. Babel calls it with its API and the options of the configuration.
 *
 * Throws a `TypeError` for invalid options (see `Options`). Compiling a file throws a `YieldFromError`
 * for mistakes in it: a `SyntaxError` with code frames, whose `code` is that of the first diagnostic. Warnings
 * go to the console. `metadata.yieldFrom` of Babel's result is a `Report`.
 */
export default function yieldFrom(api: unknown, options?: unknown): YieldFromPlugin {
  const { version, types, assertVersion } = api as PluginApi;
  assertVersion('^7.20.0 || ^8.0.0');
  const settings = readOptions(NAME, options);
  const keys = types.VISITOR_KEYS;
  const nowhere = new Nowhere();
  return {
    name: NAME,
    pre: (file) => {
      const { ast, opts } = file as File;
      const lower = (isBehind: boolean): void => {
        if (isBehind) unshare(ast.program as Node, keys);
        const isLowered = lowerFile(file as File, settings, { version, keys });
        if (isLowered && knowsNowhere(version)) nowhere.isIn(ast, opts);
      };
      afterReaders(file as File, NAME, lower);
    },
    generatorOverride: nowhere.generate,
    visitor: {},
  };
}
