/**
 * A transformer listed behind ours that asks the type checker (typia's kind) finds the types of the source's variables.
 */
import * as ts from 'typescript';
import { type Asking, compileProgram, type Target } from '../testing/compile';
import { TARGETS } from '../testing/targets';

const SOURCE = `
declare function typeName(x: unknown): void;
declare function later(): { due: number };
export async function* g(input: { id: string }) {
  const a = await later();
  let b = 1;
  for (let c = 'text'; c; c = '') {
    typeName(c);
    yield () => typeName(c);
    {
      const b = { inner: c };
      typeName(b);
      yield b;
    }
  }
  const { due } = a;
  typeName(a);
  typeName(b);
  typeName(input);
  typeName(due);
  typeName(a.due);
  if (b === 1) yield typeName(b);
  b = 2;
}
// (TypeScript renames variables of one name at ES5.)
let b = 1;
{ let b = 2; { let a = b; () => a; } }
`;

/** What the checker says of the argument of each call of `typeName`, to a transformer behind ours or instead of it. */
function typesFound(target: Target, isBehind: boolean): { types: string[]; output: string } {
  const types: string[] = [];
  const asking: Asking = (checker) => (context) => (file) => {
    const visit = (node: ts.Node): ts.Node => {
      const isAsked =
        ts.isCallExpression(node) &&
        ts.isIdentifier(node.expression) &&
        node.expression.text === 'typeName';
      if (isAsked) types.push(checker.typeToString(checker.getTypeAtLocation(node.arguments[0])));
      return ts.visitEachChild(node, visit, context);
    };
    return ts.visitNode(file, visit) as ts.SourceFile;
  };
  const options = isBehind ? {} : { native: false };
  const output = compileProgram(SOURCE, { target, options }, [asking]);
  return { types: types.sort(), output };
}

test.each(TARGETS)('at %s', (target) => {
  const { types, output } = typesFound(target, true);
  expect(output).toContain('case 0');
  expect(types).toEqual(typesFound(target, false).types);
  expect(types).toContain('{ inner: string; }');
});

test('its variables keep their names, whatever TypeScript calls those of the source', () => {
  const { output } = typesFound('ES5', true);
  expect(output).toContain('var b_1 = 2');
  const [, declared] = /var a, b, due, scope, (b\S*?),/.exec(output) ?? [];
  expect(output).toContain(`${declared} = { inner: scope.c };`);
  expect(output).toContain(`typeName(${declared});`);
});
