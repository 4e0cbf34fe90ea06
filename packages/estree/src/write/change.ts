/**
 * Changing the tree without losing the text: a copy of a node keeps the node's range, and what stands in a child's
 * place keeps that child's. So `print.ts` writes the source's own text but for what changed.
 *
 *     derive(`f(a,  b)`, ['arguments', 1], x)   ->   f(a,  x)
 */
import { field, isMade, type Node } from '../host/syntax';

export type Path = readonly (string | number)[];
export type Range = readonly [start: number, end: number];

const notes: WeakMap<Node, unknown>[] = [];

/** For what is known of nodes beside the tree, and of their copies. */
export function noted<T>(): WeakMap<Node, T> {
  const note = new WeakMap<Node, T>();
  notes.push(note);
  return note;
}

/** The range of the text that a node stands for, where it is not its own. */
const places = noted<Range>();
const changed = new WeakSet<Node>();
/** Text of a node that goes: that of children taken out of it. */
const removals = noted<readonly Range[]>();

/** The range of the text that the node stands for; undefined for one that stands in no place of the source. */
export function placeOf(node: Node): Range | undefined {
  return places.get(node) ?? (isMade(node) ? undefined : [node.start, node.end]);
}

/** Whether the node is one of the source, and stands where it does there. */
export function isInPlace(node: Node): boolean {
  const place = places.get(node);
  return !isMade(node) && (!place || (place[0] === node.start && place[1] === node.end));
}

/** Whether the node is one of the source in which something changed. */
export const isChanged = (node: Node): boolean => changed.has(node);

export const removedFrom = (node: Node): readonly Range[] => removals.get(node) ?? [];

/** The text of a child that is in the tree no more, or a part of the node's own text, goes. */
export function remove(node: Node, range: Range): void {
  removals.set(
    node,
    [...removedFrom(node), range].sort((a, b) => a[0] - b[0]),
  );
  changed.add(node);
}

/** To be said of a node of the source whose children were changed in place, and of those around it. */
export function markChanged(node: Node): void {
  changed.add(node);
}

/** `node` takes the place of `old`. */
export function standIn<T extends Node>(node: T, old: Node): T {
  const place = placeOf(old);
  if (node !== old && place) places.set(node, place);
  return node;
}

/** `node` takes the place of a range of the text. */
export function standAt<T extends Node>(node: T, range: Range): T {
  places.set(node, range);
  return node;
}

/** A copy with other nodes in some places; the node itself if they are there already. */
export function deriveAll<T extends Node>(
  node: T,
  paths: readonly Path[],
  children: readonly Node[],
): T {
  const copies = new Map<unknown, Record<string | number, unknown>>();
  const copyOf = (original: unknown): Record<string | number, unknown> => {
    let copy = copies.get(original);
    if (!copy) {
      copy = (Array.isArray(original) ? [...original] : { ...(original as object) }) as never;
      copies.set(original, copy);
      if (!Array.isArray(original)) {
        changed.add(copy as never);
        for (const note of notes) {
          const known = note.get(original as Node);
          if (known !== undefined) note.set(copy as never, known);
        }
      }
    }
    return copy;
  };
  paths.forEach((path, i) => {
    const old = at(node, path);
    if (old === children[i]) return;
    let original: unknown = node;
    let target = copyOf(node);
    for (const key of path.slice(0, -1)) {
      original = (original as Record<string | number, unknown>)[key];
      target = target[key] = copyOf(original) as never;
    }
    target[path[path.length - 1]] = standIn(children[i], old);
  });
  return (copies.get(node) as T | undefined) ?? node;
}

export const derive = <T extends Node>(node: T, path: Path, child: Node): T =>
  deriveAll(node, [path], [child]);

/** The node under a path; there is one. */
export function at(node: Node, path: Path): Node {
  let found: unknown = node;
  for (const key of path) found = (found as Record<string | number, unknown>)[key];
  return found as Node;
}

/** A copy with the items of one list moved. */
export function deriveList<T extends Node>(node: T, key: string, move: (item: Node) => Node): T {
  const paths: Path[] = [];
  const moved: Node[] = [];
  (field(node, key) as (Node | null)[]).forEach((item, i) => {
    if (!item) return;
    paths.push([key, i]);
    moved.push(move(item));
  });
  return deriveAll(node, paths, moved);
}
