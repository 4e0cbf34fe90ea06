import * as ts from 'typescript';
import { createTransformer } from '../index';
import { compilerOptionsOf, type Target } from '../testing/compile';
import { mappingsOf } from '../testing/maps';
import { TARGETS } from '../testing/targets';

const SOURCE = `
export async function* walk(tree: Tree, depth = 0): AsyncGenerator<string> {
  const label = await describe(tree);
  yield label;
  let sum = 0;
  for (const child of tree.children) {
    sum += child.size;
    yield* walk(child, depth + 1);
    if (sum > limit) {
      break;
    }
  }
  while (depth < sum) {
    depth += (await measure(label)) as number;
  }
  try {
    check(label, yield sum);
  } catch (error) {
    report(error);
    throw error;
  } finally {
    await close(tree);
  }
  switch (await kind(tree)) {
    case 'leaf':
      leaf(tree);
      break;
    default:
      yield other;
  }
  return label;
}
`;

/** The statements that are code of their own: the `break` that ends a clause here falls into what comes next. */
function statements(file: ts.SourceFile): ts.Statement[] {
  const found: ts.Statement[] = [];
  const visit = (node: ts.Node): void => {
    const falls = ts.isBreakStatement(node) && ts.isCaseClause(node.parent);
    if (ts.isStatement(node) && !ts.isBlock(node) && !falls) found.push(node);
    ts.forEachChild(node, visit);
  };
  ts.forEachChild(file, visit);
  return found;
}

function names(file: ts.SourceFile): ts.Identifier[] {
  const found: ts.Identifier[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isTypeNode(node)) return;
    if (ts.isIdentifier(node)) found.push(node);
    ts.forEachChild(node, visit);
  };
  visit(file);
  return found;
}

function compileWithMap(target: Target): { mapped: Set<string>; lines: Set<number> } {
  const { sourceMapText = '' } = ts.transpileModule(SOURCE, {
    fileName: 'input.ts',
    compilerOptions: { ...compilerOptionsOf({ target }), sourceMap: true },
    transformers: { before: [createTransformer()] },
  });
  const mappings = mappingsOf(sourceMapText);
  return {
    mapped: new Set(mappings.map((m) => `${m.sourceLine}:${m.sourceColumn}`)),
    lines: new Set(mappings.map((m) => m.sourceLine)),
  };
}

const file = ts.createSourceFile('input.ts', SOURCE, ts.ScriptTarget.Latest, true);
const lineOf = (node: ts.Node): number =>
  file.getLineAndCharacterOfPosition(node.getStart(file)).line;
const at = (node: ts.Node): string => {
  const { line, character } = file.getLineAndCharacterOfPosition(node.getStart(file));
  return `${line}:${character}`;
};

describe.each(TARGETS)('source map at %s', (target) => {
  const { mapped, lines } = compileWithMap(target);

  it('has a place on the line of every statement', () => {
    const missing = statements(file).filter((node) => !lines.has(lineOf(node)));
    expect(missing.map((node) => node.getText(file).split('\n')[0])).toEqual([]);
  });

  it('has a place for every name', () => {
    const missing = names(file).filter((node) => !mapped.has(at(node)));
    expect(missing.map((node) => `${node.text} ${at(node)}`)).toEqual([]);
  });
});
