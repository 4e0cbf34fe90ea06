/**
 * With the option `debug` a debugger stops at each statement: in the map each has a place where it begins, labels, jumps, heads of
 * endless loops and what can never run included, in every conformance case and through all hosts. What is asked for is what the
 * host's compiler maps of the same source without us; of the text host, everything.
 */
import * as ts from 'typescript';
import { loadCases } from '../cases/load';
import { prepare, type Source } from '../variants/variant';
import { HOSTS, type Places } from './mapped-places';
import { isCompiledAway, isOnlyDeclared, parsed } from './written';

interface Written {
  readonly text: string;
  readonly line: number;
  /** One of them is where it begins. */
  readonly places: readonly string[];
}

function statementsOf(source: Source): Written[] {
  const file = parsed(source);
  const found: Written[] = [];
  const place = (node: ts.Node): string => {
    const { line, character } = file.getLineAndCharacterOfPosition(node.getStart(file));
    return `${line}:${character}`;
  };
  const visit = (node: ts.Node): void => {
    if (ts.isTypeNode(node) || isCompiledAway(node)) return;
    if (isCode(node)) {
      const [text] = node.getText(file).split('\n');
      const { line } = file.getLineAndCharacterOfPosition(node.getStart(file));
      for (const parts of partsOf(node))
        found.push({ text, line: line + 1, places: parts.map(place) });
    }
    ts.forEachChild(node, visit);
  };
  visit(file);
  return found;
}

/** What is not code by itself. */
function isCode(node: ts.Node): node is ts.Statement {
  return (
    ts.isStatement(node) &&
    !ts.isBlock(node) &&
    !ts.isEmptyStatement(node) &&
    !ts.isFunctionDeclaration(node)
  );
}

/** Each with where it may begin: a variable with its name or its value, an expression inside its parentheses. */
function partsOf(node: ts.Statement): readonly (readonly ts.Node[])[] {
  if (ts.isExpressionStatement(node)) return [[node, inside(node.expression)]];
  if (ts.isForInStatement(node) && ts.isVariableDeclarationList(node.initializer)) {
    return [[node, ...node.initializer.declarations]];
  }
  if (!ts.isVariableStatement(node)) return [[node]];
  return node.declarationList.declarations
    .filter((declaration) => !isOnlyDeclared(declaration))
    .map(({ name, initializer = name }) => [name, initializer]);
}

const inside = (node: ts.Expression): ts.Expression =>
  ts.isParenthesizedExpression(node) ? inside(node.expression) : node;

jest.setTimeout(180_000);

test.each(HOSTS)('$host host: in every case', ({ compile, excluded }) => {
  const lost: Record<string, string[]> = {};
  let compared = 0;
  for (const one of loadCases().filter(({ flags }) => !flags[excluded])) {
    const source = prepare(one, 'native');
    if (!source) continue;
    const [asked, found] = [compile(source, 'plain'), compile(source, 'debug')];
    const has = ({ places }: Places, all: readonly string[]): boolean =>
      all.some((place) => places.has(place));
    const statements = statementsOf(source).filter(({ places }) => has(asked, places));
    compared += statements.length;
    const missing = statements.filter(({ places }) => !has(found, places));
    if (missing.length > 0) lost[one.name] = missing.map(({ text, line }) => `${line}: ${text}`);
  }
  expect(lost).toEqual({});
  expect(compared).toBeGreaterThan(4000);
});
