/**
 * Takes variables out of the file that held markers, when their every use was compiled away.
 *
 *     import { async_generator, yield_, sleep } from '…'    ->    import { sleep } from '…'
 */
import type { Binding } from '@yield-from/source-model';
import { childrenOf } from '../host/children';
import { field, type Node, statementList, type t } from '../host/syntax';
import { markChanged, type Range, remove } from '../write/change';
import { skipTrivia } from '../write/trivia';

export function unimport(
  program: t.Program,
  unused: readonly Binding<Node>[],
  source: string,
): void {
  const editor = new Editor(source);
  for (const { id, declaration } of unused) {
    if (declaration.type === 'ImportDeclaration') {
      const specifier = declaration.specifiers.find(({ local }) => local === id);
      if (specifier) editor.fromList(declaration, declaration.specifiers, specifier);
      if (declaration.specifiers.length === 0) {
        editor.fromStatements(program, program.body as Node[], declaration);
      }
    } else if (declaration.type === 'TSImportEqualsDeclaration') {
      editor.fromStatements(program, program.body as Node[], declaration);
    } else if (declaration.type === 'VariableDeclaration') {
      const owners = ownersOf(declaration, program);
      if (owners) removeVariable(editor, owners, declaration, id);
    }
  }
}

function removeVariable(
  editor: Editor,
  owners: readonly Node[],
  declaration: t.VariableDeclaration,
  id: Node,
): void {
  const declarator = declaration.declarations.find((one) => one.id === id || holds(one.id, id));
  const owner = owners[owners.length - 1];
  const list = statementList(owner);
  if (!declarator || !list) return;
  for (const node of owners) markChanged(node);
  const { id: pattern } = declarator;
  if (pattern.type === 'ObjectPattern') {
    // (With a rest element the other properties say what it leaves out.)
    if (pattern.properties.some(({ type }) => type === 'RestElement')) return;
    const property = pattern.properties.find((one) => field(one, 'value') === id);
    markChanged(declaration);
    markChanged(declarator);
    if (property) editor.fromList(pattern, pattern.properties, property);
    if (pattern.properties.length > 0) return;
  }
  editor.fromList(declaration, declaration.declarations, declarator);
  if (declaration.declarations.length === 0) editor.fromStatements(owner, list, declaration);
}

function holds(pattern: Node, id: Node): boolean {
  return (
    pattern.type === 'ObjectPattern' && pattern.properties.some((one) => field(one, 'value') === id)
  );
}

/**
 * The nodes from the root to the one whose list a statement stands in; undefined for a loop's head and what is
 * exported.
 */
function ownersOf(statement: Node, root: Node): readonly Node[] | undefined {
  if (statementList(root)?.includes(statement)) return [root];
  for (const child of childrenOf(root)) {
    const found = ownersOf(statement, child);
    if (found) return [root, ...found];
  }
  return undefined;
}

class Editor {
  constructor(private readonly source: string) {}

  /** With the comma behind it, or else the one before it. */
  fromList<T extends Node>(owner: Node, list: T[], item: T): void {
    const index = list.indexOf(item);
    const next = skipTrivia(this.source, item.end);
    const range: Range =
      this.source[next] === ','
        ? [item.start, skipTrivia(this.source, next + 1)]
        : [index > 0 ? list[index - 1].end : item.start, item.end];
    list.splice(index, 1);
    remove(owner, range);
  }

  /** With the rest of its line, if there is nothing else in it. */
  fromStatements(owner: Node, list: Node[], item: Node): void {
    list.splice(list.indexOf(item), 1);
    remove(owner, [item.start, endOfLine(this.source, item.end)]);
  }
}

/** Behind the line end that follows, if only white space is before it. */
export function endOfLine(source: string, from: number): number {
  const rest = /[ \t]*(?:\r\n|[\n\r\u2028\u2029])?/y;
  rest.lastIndex = from;
  const found = rest.exec(source)?.[0] ?? '';
  return /[\n\r\u2028\u2029]$/.test(found) ? from + found.length : from;
}
