/**
 * What is only ours comes from nowhere, and Babel's maps lose where that begins: its generator writes no segment without a source where
 * a line begins, and no two of them in succession. So it is said again in what the generator gives (`sayNowhere`).
 *
 * A plugin's `generatorOverride` is the one place where the map can be had. Babel lets only one plugin answer there: if another one
 * could, ours never does.
 */
import { type Segment, sayNowhere } from '@yield-from/source-model';

/** What of Babel's result is used: of a map, for each line its segments. */
interface Generated {
  readonly code: string;
  /** (The map itself, which is written as text later.) */
  readonly decodedMap?: { readonly mappings: Segment[][] } | null;
}

type Generate = (ast: object, options: object, code: unknown) => Generated;

/** What of a file's options says who writes the code. (Where presets have passes of their own, they are lists of plugins as well.) */
export interface Writers {
  readonly plugins?: readonly object[] | null;
  readonly presets?: readonly object[] | null;
}

export class Nowhere {
  /** Trees with something of ours in them. */
  private readonly trees = new WeakSet<object>();

  isIn(tree: object, writers: Writers): void {
    if (overriding(writers) === 1) this.trees.add(tree);
  }

  /** The plugin's `generatorOverride`. */
  readonly generate = (
    tree: object,
    options: object,
    code: unknown,
    generate: Generate,
  ): Generated | undefined => {
    if (!this.trees.has(tree)) return undefined;
    const generated = generate(tree, options, code);
    if (generated.decodedMap) sayNowhere(generated.decodedMap.mappings, generated.code);
    return generated;
  };
}

/** How many plugins write the code themselves, ours included. */
function overriding({ plugins, presets }: Writers): number {
  const passes = [{ plugins }, ...((presets ?? []) as Writers[])];
  return passes
    .flatMap((pass) => pass.plugins ?? [])
    .filter((plugin) => (plugin as { generatorOverride?: unknown }).generatorOverride).length;
}
