/** Every identifier of a file, types and private names included. */
import type * as ts from 'typescript';
import type { TS } from './syntax';

/** Hands out a name that occurs nowhere in the file, from a hint. */
export type Unique = (hint: string) => string;

/**
 * What stands before the number of a name whose hint is taken. TypeScript's own generated names (`value_1`, `_a`) never
 * have it: they are chosen later and know nothing of ours.
 */
export const SEPARATOR = '$';

export function identifiersOf(ts: TS, source: ts.SourceFile): Set<string> {
  const found = new Set<string>();
  const nodes: ts.Node[] = [source];
  for (const node of nodes) {
    if (ts.isIdentifier(node) || ts.isPrivateIdentifier(node)) found.add(node.text);
    ts.forEachChild(node, (child) => void nodes.push(child));
  }
  return found;
}
