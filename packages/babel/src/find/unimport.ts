/**
 * Takes variables out of the file that held markers, when their every use was compiled away.
 *
 *     import { async_generator, yield_, sleep } from '…'    ->    import { sleep } from '…'
 */
import type { Binding } from '@yield-from/source-model';
import type * as t from '@babel/types';
import type { Walker } from '../host/children';
import { field, statementList, type Node } from '../host/syntax';

export function unimport(
  program: t.Program,
  unused: readonly Binding<Node>[],
  walker: Walker,
): void {
  for (const { id, declaration } of unused) {
    if (declaration.type === 'ImportDeclaration') {
      const specifier = declaration.specifiers.find(({ local }) => local === id);
      if (specifier) remove(declaration.specifiers, specifier);
      if (declaration.specifiers.length === 0) remove<Node>(program.body, declaration);
    } else if (declaration.type === 'TSImportEqualsDeclaration') {
      remove<Node>(program.body, declaration);
    } else if (declaration.type === 'VariableDeclaration') {
      const list = listWith(declaration, program, walker);
      if (list) removeVariable(list, declaration, id);
    }
  }
}

function removeVariable(list: Node[], declaration: t.VariableDeclaration, id: Node): void {
  const declarator = declaration.declarations.find((one) => one.id === id || holds(one.id, id));
  if (!declarator) return;
  const { id: pattern } = declarator;
  if (pattern.type === 'ObjectPattern') {
    // (With a rest element the other properties say what it leaves out.)
    if (pattern.properties.some(({ type }) => type === 'RestElement')) return;
    const property = pattern.properties.find((one) => field(one, 'value') === id);
    if (property) remove(pattern.properties, property);
    if (pattern.properties.length > 0) return;
  }
  remove(declaration.declarations, declarator);
  if (declaration.declarations.length === 0) remove(list, declaration);
}

function holds(pattern: Node, id: Node): boolean {
  return (
    pattern.type === 'ObjectPattern' && pattern.properties.some((one) => field(one, 'value') === id)
  );
}

/** The list that a statement stands in; undefined for a loop's head and what is exported. */
function listWith(statement: Node, root: Node, walker: Walker): Node[] | undefined {
  const list = statementList(root);
  if (list?.includes(statement)) return list;
  for (const child of walker.children(root)) {
    const found = listWith(statement, child, walker);
    if (found) return found;
  }
  return undefined;
}

function remove<T>(list: T[], item: T): void {
  const index = list.indexOf(item);
  if (index >= 0) list.splice(index, 1);
}
