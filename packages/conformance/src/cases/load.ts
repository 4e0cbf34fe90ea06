/**
 * Reads the case files. A case is one small file of plain JavaScript (or TSX) in the folder of its row
 * of the semantics, with a head of comments that say how it is run:
 *
 *     // What is checked, in a sentence.
 *     // drive: next() return('r')         one line per run; without one, `all`
 *     // flags: sloppy                     see `Flags`
 *     async function* g() { … }
 *
 * It defines `g` or `f`, called without arguments, or `make`, which returns the generator or the promise of a call, or
 * `test`, which logs by itself. What is in scope says `World`.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { parseScript, type Script, WHOLE } from './script';

export interface Flags {
  /** The source is no strict code. */
  readonly sloppy: boolean;
  /** The number of turns is not promised (delegation between our own generators, `async` helpers). */
  readonly noTicks: boolean;
  /** Has no meaning in `yield_` style (function shape, generator syntax in odd places). */
  readonly nativeOnly: boolean;
  /** Is about async generators alone: promises that `next` gives, requests that overlap, `asyncIterator`. */
  readonly ownKind: boolean;
  /** Is about the function object: that of a lowered async function is a plain function's (semantics 6.5). */
  readonly functionObject: boolean;
  /**
   * Where other transforms follow, not as another kind: it suspends in fewer places then, and what does not suspend is
   * theirs.
   */
  readonly asWritten: boolean;
  /** Node 20, or the Node 22 that runs Babel 8, is not as the standard here: the logs are another engine's (`record.ts`). */
  readonly recorded: boolean;
  /** Not at ES5: another transform of that pipeline loses it; the reason is in the case's head. */
  readonly notES5: boolean;
  /** As `notES5`, of Babel's preset-env alone, or of TypeScript's own alone. */
  readonly notBabelES5: boolean;
  readonly notTypeScriptES5: boolean;
  /** As `notTypeScriptES5`, where TypeScript gets the output of another host of ours as text. */
  readonly notTypeScriptES5Behind: boolean;
  /** Nor at TypeScript's other targets before ES2022. */
  readonly notTypeScriptES2017: boolean;
  /** Not in TypeScript at all: no syntax of it. */
  readonly notTypeScript: boolean;
  /** Not through Babel: its parser or its TypeScript preset refuses it. */
  readonly notBabel: boolean;
}

const FLAGS: Record<string, keyof Flags> = {
  sloppy: 'sloppy',
  'no-ticks': 'noTicks',
  'native-only': 'nativeOnly',
  'own-kind': 'ownKind',
  'as-written': 'asWritten',
  'function-object': 'functionObject',
  recorded: 'recorded',
  'not-es5': 'notES5',
  'not-babel-es5': 'notBabelES5',
  'not-typescript-es5': 'notTypeScriptES5',
  'not-typescript-es5-behind': 'notTypeScriptES5Behind',
  'not-typescript-es2017': 'notTypeScriptES2017',
  'not-typescript': 'notTypeScript',
  'not-babel': 'notBabel',
};

export interface Case {
  /** `12-loops/for-of-break`: the folder and the file, without the extension. */
  readonly name: string;
  /** The row of semantics §2; from 20 on §6 and §7. */
  readonly row: number;
  readonly syntax: 'js' | 'tsx';
  readonly source: string;
  readonly scripts: readonly Script[];
  readonly flags: Flags;
}

export const CASES = __dirname;

export function loadCases(folder: string = CASES): Case[] {
  const found: Case[] = [];
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    if (!entry.isDirectory() || !/^\d\d-/.test(entry.name)) continue;
    for (const file of readdirSync(join(folder, entry.name))) {
      if (!/\.(js|tsx)$/.test(file)) continue;
      const path = join(folder, entry.name, file);
      found.push(readCase(`${entry.name}/${file}`, readFileSync(path, 'utf8')));
    }
  }
  return found.sort((a, b) => (a.name < b.name ? -1 : 1));
}

/** @throws Error for an unknown flag or a script that does not parse. */
export function readCase(path: string, text: string): Case {
  const file = basename(path);
  const flags = Object.fromEntries(Object.values(FLAGS).map((flag) => [flag, false]));
  const scripts: Script[] = [];
  for (const [, key, value] of text.matchAll(/^\/\/ (drive|flags): (.*)$/gm)) {
    if (key === 'drive') scripts.push(value === 'all' ? WHOLE : parseScript(value));
    else {
      for (const word of value.split(/[\s,]+/).filter(Boolean)) {
        if (!FLAGS[word]) throw new Error(`${path}: unknown flag ${word}`);
        flags[FLAGS[word]] = true;
      }
    }
  }
  return {
    name: path.replace(/\.(js|tsx)$/, ''),
    row: Number(path.slice(0, 2)),
    syntax: file.endsWith('.tsx') ? 'tsx' : 'js',
    source: text,
    scripts: scripts.length ? scripts : [WHOLE],
    flags: flags as unknown as Flags,
  };
}
