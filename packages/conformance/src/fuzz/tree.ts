/**
 * A generated program, as a tree that is only detailed enough to be printed in either style and to be
 * cut down: which pieces are statements, which are expressions, and what they consist of.
 */
import type { Spelling } from '../variants/variant';

export interface Tree {
  /** `statements`: any of its parts may be left out. `expression`: may become `(0)` or one inside it. */
  readonly kind: 'statements' | 'statement' | 'expression' | 'fixed';
  readonly parts: readonly Part[];
}

/** Text, a subtree, or text that depends on the style. */
export type Part = string | Tree | Readonly<Record<Spelling, string>>;

const isTree = (part: Part): part is Tree => typeof part === 'object' && 'kind' in part;

export const statement = (...parts: Part[]): Tree => ({ kind: 'statement', parts });
export const statements = (parts: readonly Tree[]): Tree => ({ kind: 'statements', parts });
export const expression = (...parts: Part[]): Tree => ({ kind: 'expression', parts });
export const fixed = (...parts: Part[]): Tree => ({ kind: 'fixed', parts });
/** Parts with a separator between them. */
export const joined = (parts: readonly Part[], separator: string): Tree =>
  fixed(...parts.flatMap((part, i) => (i ? [separator, part] : [part])));

export function print(tree: Tree, style: Spelling): string {
  let text = '';
  const write = (node: Tree): void => {
    for (const part of node.parts) {
      if (typeof part === 'string') text += part;
      else if (isTree(part)) {
        write(part);
        if (node.kind === 'statements') text += '\n';
      } else text += part[style];
    }
  };
  write(tree);
  return text;
}

/**
 * Smaller trees, one change each, the biggest cuts first: runs of statements left out, a statement
 * replaced by what it contains, an expression by one inside it or by `0`.
 */
export function* smaller(tree: Tree): Generator<Tree> {
  const nodes: { node: Tree; path: number[] }[] = [];
  const walk = (node: Tree, path: number[]): void => {
    nodes.push({ node, path });
    node.parts.forEach((part, i) => isTree(part) && walk(part, [...path, i]));
  };
  walk(tree, []);
  nodes.sort((a, b) => a.path.length - b.path.length);

  for (const { node, path } of nodes) {
    if (node.kind === 'statements') {
      for (let size = node.parts.length; size > 0; size = size >> 1) {
        for (let at = 0; at + size <= node.parts.length; at += size) {
          const parts = [...node.parts.slice(0, at), ...node.parts.slice(at + size)];
          yield replace(tree, path, { kind: 'statements', parts });
        }
      }
    } else if (node.kind === 'statement') {
      for (const inner of within(node, (kind) => kind === 'statements' || kind === 'expression')) {
        yield replace(tree, path, inner.kind === 'expression' ? statement(inner, ';') : inner);
      }
    } else if (
      node.kind === 'expression' &&
      !(node.parts.length === 1 && node.parts[0] === '(0)')
    ) {
      yield replace(tree, path, expression('(0)'));
      for (const inner of within(node, (kind) => kind === 'expression')) {
        yield replace(tree, path, inner);
      }
    }
  }
}

/** The nearest subtrees of a kind. */
function within(node: Tree, wanted: (kind: Tree['kind']) => boolean): Tree[] {
  return node.parts.flatMap((part) => {
    if (!isTree(part)) return [];
    return wanted(part.kind) ? [part] : within(part, wanted);
  });
}

function replace(tree: Tree, path: readonly number[], by: Tree): Tree {
  if (!path.length) return by;
  const parts = [...tree.parts];
  parts[path[0]] = replace(parts[path[0]] as Tree, path.slice(1), by);
  return { kind: tree.kind, parts };
}
