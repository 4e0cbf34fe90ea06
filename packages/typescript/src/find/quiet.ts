/** Which parts of a file stay as they are, so that nobody has to walk them again. */
import type * as ts from 'typescript';
import { type Children, partsOutside } from '../host/children';
import type { TS } from '../host/syntax';

/** The outermost nodes in which `changes` holds for none. (The list is its own stack: trees may be deep.) */
export function quietNodes(
  ts: TS,
  root: ts.Node,
  children: Children,
  changes: (node: ts.Node) => boolean,
): ReadonlySet<ts.Node> {
  const nodes = [root];
  const parents = [-1];
  const loud = new Set<ts.Node>();
  for (let i = 0; i < nodes.length; i++) {
    if (changes(nodes[i])) {
      for (let up = i; up >= 0 && !loud.has(nodes[up]); up = parents[up]) loud.add(nodes[up]);
    }
    for (const child of children(nodes[i])) {
      nodes.push(child);
      parents.push(i);
    }
  }
  // (`[key]() {}`: the key stands in the method, and is walked in front of it.)
  const holdsLoudPart = (node: ts.Node): boolean =>
    (ts.isClassElement(node) || ts.isObjectLiteralElementLike(node)) &&
    partsOutside(ts, node).some((part) => part !== undefined && loud.has(part));
  return new Set(
    nodes.filter(
      (node, i) => i > 0 && !loud.has(node) && loud.has(nodes[parents[i]]) && !holdsLoudPart(node),
    ),
  );
}
