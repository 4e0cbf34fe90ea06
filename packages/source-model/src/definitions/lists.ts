/** The lists that statements stand in, in trees of ESTree's family: Babel's and oxc's call these nodes the same. */
import type { DeclarationList } from './declarations';

interface Typed {
  readonly type: string;
}

/** What `listOf` is of a host's tree (declarations.ts). */
export function declarationList<N extends Typed>(
  ancestors: readonly N[],
  isFunction: (node: N) => boolean,
): DeclarationList<N> {
  const isExported = /^Export(Named|Default)Declaration$/.test(
    ancestors[ancestors.length - 1].type,
  );
  const [around, node] = ancestors.slice(isExported ? -3 : -2, isExported ? -1 : undefined);
  if (!node) return { node: around, is: 'program' };
  switch (node.type) {
    case 'Program':
      return { node, is: 'program' };
    case 'TSModuleBlock':
      return { node, is: 'namespace' };
    case 'StaticBlock':
      return { node, is: 'function' };
    case 'SwitchCase':
      return { node, is: 'clause' };
    default:
      return { node, is: isFunction(around) ? 'function' : 'block' };
  }
}

/** Whether the statement is in the list, be it in a block that was put around it. */
export function isInList(list: readonly Typed[], statement: Typed): boolean {
  return list.some(
    (item) =>
      item === statement ||
      (item.type === 'BlockStatement' &&
        isInList((item as Typed & { readonly body: readonly Typed[] }).body, statement)),
  );
}
