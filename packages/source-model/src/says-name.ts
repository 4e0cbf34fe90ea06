/**
 * Whether a function of the tree could tell a variable of that name from another one: an identifier of that name is in
 * it, or `eval`. The tree is ESTree's or Babel's.
 */
export function saysName(tree: unknown, name: string): boolean {
  if (Array.isArray(tree)) return tree.some((item) => saysName(item, name));
  if (typeof tree !== 'object' || tree === null) return false;
  const { type, name: own } = tree as { readonly type?: unknown; readonly name?: unknown };
  if (typeof type !== 'string') return false;
  if (type === 'Identifier' || type === 'JSXIdentifier') return own === name || own === 'eval';
  return Object.values(tree).some((child: unknown) => saysName(child, name));
}
