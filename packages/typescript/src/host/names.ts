/** Names for scaffolding that occur nowhere in the file. */
import type * as ts from 'typescript';
import type { TS } from './syntax';

export type Unique = (hint: string) => string;

/**
 * Hands out names. A hint that is taken gets a suffix with `$`, which TypeScript's own generated names
 * (`value_1`, `_a`) never have: they are chosen later and know nothing of ours.
 */
export function uniqueNames(ts: TS, source: ts.SourceFile): Unique {
  let taken: Set<string> | undefined;
  const collect = (): Set<string> => {
    const found = new Set(RESERVED);
    const nodes: ts.Node[] = [source];
    for (const node of nodes) {
      if (ts.isIdentifier(node) || ts.isPrivateIdentifier(node)) found.add(node.text);
      ts.forEachChild(node, (child) => void nodes.push(child));
    }
    return found;
  };
  return (hint) => {
    taken ??= collect();
    const base = hint.replace(/[^\p{ID_Continue}$]/gu, '') || 'value';
    const start = /^\p{ID_Start}|^[$_]/u.test(base) ? base : `$${base}`;
    let name = start;
    for (let n = 1; taken.has(name); n++) name = `${start}$${n}`;
    taken.add(name);
    return name;
  };
}

/** Words that are no variable's name, and globals that compiled code or TypeScript's helpers use. */
const RESERVED: ReadonlySet<string> = new Set(
  (
    'arguments async await break case catch class const continue debugger default delete do else enum eval export ' +
    'extends false finally for function get if implements import in instanceof interface let new null of package ' +
    'private protected public return set static super switch this throw true try typeof undefined var void while with ' +
    'yield exports module require Object Promise Symbol Error TypeError ReferenceError Array Reflect NaN Infinity'
  ).split(' '),
);

/** Whether the word is none for a variable. */
export function isReserved(word: string): boolean {
  return RESERVED.has(word);
}
