/**
 * Debugging: a breakpoint on each statement, and each of the user's names, leads back to its place in the source, in every
 * conformance case, of every kind, and through all hosts. What is asked for is what the host's compiler maps of the same source
 * without us; of the text host, everything.
 */
import * as ts from 'typescript';
import { loadCases } from '../cases/load';
import { prepare, type Source, STYLES } from '../variants/variant';
import { HOSTS, type How, type Places } from './mapped-places';
import { isCompiledAway, isOnlyDeclared, parsed } from './written';

interface Token {
  readonly text: string;
  readonly line: number;
  readonly place: string;
}

/** What is asked for, of what the output has at all. */
function tokensOf(source: Source, found: Places): { names: Token[]; statements: Token[] } {
  const file = parsed(source);
  const names: Token[] = [];
  const statements: Token[] = [];
  const token = (node: ts.Node): Token => {
    const { line, character } = file.getLineAndCharacterOfPosition(node.getStart(file));
    return { text: node.getText(file).split('\n')[0], line, place: `${line}:${character}` };
  };
  const visit = (node: ts.Node): void => {
    if (ts.isTypeNode(node)) return;
    if (isCompiledAway(node) || ts.isJsxClosingElement(node)) return;
    if (isNeverRun(node) && !hasPlaceIn(node, file, found)) return;
    if (ts.isIdentifier(node) && !isLabel(node)) names.push(token(node));
    if (ts.isStatement(node) && !isPartOfStates(node)) statements.push(token(codeOf(node)));
    ts.forEachChild(node, visit);
  };
  visit(file);
  return { names, statements };
}

/** Code behind a jump is dropped, as is a function that another one of its name replaces before anything runs. */
function isNeverRun(node: ts.Node): boolean {
  const { parent } = node as { parent?: ts.Node };
  if (!parent || !ts.isStatement(node)) return false;
  if (!ts.isBlock(parent) && !ts.isSourceFile(parent) && !ts.isCaseOrDefaultClause(parent)) {
    return false;
  }
  const { statements } = parent;
  const index = statements.indexOf(node);
  if (!ts.isFunctionDeclaration(node)) return statements.slice(0, index).some(isJump);
  return statements
    .slice(index + 1)
    .some((other) => ts.isFunctionDeclaration(other) && other.name?.text === node.name?.text);
}

function isJump(node: ts.Node): boolean {
  return (
    ts.isReturnStatement(node) || ts.isThrowStatement(node) || ts.isBreakOrContinueStatement(node)
  );
}

function hasPlaceIn(node: ts.Node, file: ts.SourceFile, { places }: Places): boolean {
  return [...places].some((place) => {
    const [line, column] = place.split(':').map(Number);
    const position = file.getPositionOfLineAndCharacter(line, column);
    return position >= node.getStart(file) && position < node.end;
  });
}

/** The keyword of a declaration is no code: the value of its first variable is, and there V8 stops. */
function codeOf(node: ts.Statement): ts.Node {
  if (!ts.isVariableStatement(node)) return node;
  const { declarations } = node.declarationList;
  return declarations.find((declaration) => !isOnlyDeclared(declaration))?.initializer ?? node;
}

/**
 * Labels are states. What is declared without a value is a variable at the top of its function, where a debugger cannot stop.
 * `new.target` is one.
 */
function isLabel({ parent }: ts.Identifier): boolean {
  if (ts.isVariableDeclaration(parent)) return isOnlyDeclared(parent);
  return (
    ts.isLabeledStatement(parent) ||
    ts.isBreakOrContinueStatement(parent) ||
    ts.isMetaProperty(parent)
  );
}

/** `try { for (;;) { try { … } } }`: one step enters both. */
function beginsTry(node: ts.Node): boolean {
  const { parent } = node;
  if (ts.isTryStatement(parent)) return parent.tryBlock === node;
  if (ts.isBlock(parent)) return parent.statements[0] === node && beginsTry(parent);
  return (ts.isLabeledStatement(parent) || isEndless(parent)) && beginsTry(parent);
}

function isEndless(node: ts.Node): boolean {
  return ts.isForStatement(node) && !node.initializer && !node.condition && !node.incrementor;
}

/** Blocks and jumps are not always code of their own: they become part of the states around them. */
function isPartOfStates(node: ts.Node): boolean {
  return (
    ts.isBlock(node) ||
    (ts.isTryStatement(node) && beginsTry(node)) ||
    ts.isLabeledStatement(node) ||
    ts.isBreakOrContinueStatement(node) ||
    ts.isEmptyStatement(node) ||
    ts.isDoStatement(node) ||
    isEndless(node) ||
    (ts.isVariableStatement(node) && node.declarationList.declarations.every(isOnlyDeclared)) ||
    ts.isFunctionDeclaration(node)
  );
}

jest.setTimeout(180_000);

describe.each(HOSTS)('$host host', ({ compile, excluded }) => {
  test('every name and every statement has its place, in every case', () => {
    const lost: Record<string, string[]> = {};
    for (const one of loadCases().filter(({ flags }) => !flags[excluded])) {
      for (const style of STYLES) {
        const source = prepare(one, style);
        const missing = source ? missingIn(source, compile) : [];
        if (missing.length > 0) lost[`${one.name}, ${style}`] = missing;
      }
    }
    expect(lost).toEqual({});
  });
});

function missingIn(source: Source, compile: (source: Source, how: How) => Places): string[] {
  const asked = compile(source, 'plain');
  const found = compile(source, 'lowered');
  const { names, statements } = tokensOf(source, found);
  const missing = [
    ...names.filter(({ place }) => asked.places.has(place) && !found.places.has(place)),
    ...statements.filter(({ line }) => asked.lines.has(line) && !found.lines.has(line)),
  ];
  return missing.map(({ text, line }) => `${line + 1}: ${text}`);
}
