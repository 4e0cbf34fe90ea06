/** What of a case's source a debugger may ask for. */
import * as ts from 'typescript';
import type { Source } from '../variants/variant';

export function parsed({ text, syntax }: Source): ts.SourceFile {
  const kind = syntax === 'tsx' ? ts.ScriptKind.TSX : ts.ScriptKind.TS;
  return ts.createSourceFile('case.tsx', text, ts.ScriptTarget.Latest, true, kind);
}

/** The markers are compiled away, with the variable that holds them; a parameter `this` is a type. */
export function isCompiledAway(node: ts.Node): boolean {
  if (ts.isIdentifier(node)) return /^(async_generator|yield_|yield_from_|this)$/.test(node.text);
  return ts.isVariableStatement(node) && node.getText().includes("require('@yield-from/runtime')");
}

/** `let x;`: a variable at the top of its function, where a debugger cannot stop. */
export function isOnlyDeclared({ initializer, parent }: ts.VariableDeclaration): boolean {
  return !initializer && !ts.isForOfStatement(parent.parent) && !ts.isForInStatement(parent.parent);
}
