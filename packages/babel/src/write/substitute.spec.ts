import { parseSync, transformFromAstSync, types } from '@babel/core';
import type * as t from '@babel/types';
import { member, name } from './nodes';
import { substitute, substituteTarget } from './substitute';
import type { Node } from '../host/syntax';
import { Walker } from '../host/children';

const walker = new Walker(types.VISITOR_KEYS);

function parse(code: string): t.Statement[] {
  const file = parseSync(code, {
    configFile: false,
    filename: 'file.tsx',
    sourceType: 'module',
    parserOpts: { plugins: ['typescript', 'jsx'] },
  });
  return (file as t.File).program.body;
}

function print(node: Node): string {
  const body = [
    (/Statement$|Declaration$/.test(node.type)
      ? node
      : { type: 'ExpressionStatement', expression: node }) as t.Statement,
  ];
  const file: t.File = {
    type: 'File',
    program: { type: 'Program', body, directives: [], sourceType: 'module' },
  };
  return (
    transformFromAstSync(file, undefined, { configFile: false, filename: 'file.tsx' })?.code ?? ''
  )
    .replace(/\s+/g, ' ')
    .replace(/;$/, '');
}

/** The statement with `x` replaced by `scope.x`, and what else the test wants. */
function moved(
  code: string,
  more: (node: Node, name?: string) => Node | undefined = () => undefined,
): string {
  const [statement] = parse(code);
  return print(
    substitute(walker, statement, (node, text) =>
      (node.type === 'Identifier' || node.type === 'JSXIdentifier') && node.name === 'x'
        ? member(name('scope'), 'x')
        : more(node, text),
    ),
  );
}

describe('a leaf, moved', () => {
  it.each([
    ['names', 'f(x + o.x, { x: 1 })', 'f(scope.x + o.x, { x: 1 })'],
    ['shorthands', 'f({ x })', 'f({ x: scope.x })'],
    ['shorthand targets', '({ x, y: [x = 1] } = o)', '({ x: scope.x, y: [scope.x = 1] } = o)'],
    ['defaults of shorthand targets', '({ x = 1 } = o)', '({ x: scope.x = 1 } = o)'],
    ['constructors', 'new x(1)', 'new scope.x(1)'],
    ['loops', 'for (x of x) x', 'for (scope.x of scope.x) scope.x'],
    ['computed members', 'o[x]?.[x]', 'o[scope.x]?.[scope.x]'],
    [
      'computed keys of nested bindings',
      'let { [x]: y = x } = o',
      'let { [scope.x]: y = scope.x } = o',
    ],
    [
      'defaults of parameters',
      '(a = x, { b = x }) => x',
      '(a = scope.x, { b = scope.x }) => scope.x',
    ],
    [
      'heads of classes',
      'class C extends x { [x] = x }',
      'class C extends scope.x { [scope.x] = scope.x; }',
    ],
    ['casts around targets', '(x as any) = x!', '(scope.x as any) = scope.x!'],
    [
      'tags of elements',
      '<x.Tag a={x}>{x}</x.Tag>',
      '<scope.x.Tag a={scope.x}>{scope.x}</scope.x.Tag>',
    ],
  ])('has its %s replaced', (_, code, expected) => {
    expect(moved(code)).toBe(expected);
  });

  it.each([
    ['labels', 'x: for (;;) { break x; }'],
    ['types', 'let y: x = 1 as x'],
    ['declared names', 'function f(x) {}'],
    ['names of members', 'class C { x = 1; static x() {} get x() { return 1; } }'],
    ['elements that are strings', '<x x="1" />'],
    ['attributes', '<a x="1" />'],
  ])('keeps its %s', (_, code) => {
    const [statement] = parse(code);
    const asked: string[] = [];
    const result = substitute(walker, statement, (node) => {
      if (node.type === 'Identifier') asked.push(node.name);
      return undefined;
    });
    expect(result).toBe(statement);
    expect(asked).not.toContain('x');
  });

  it.each([
    ['{ var y; f(); }', '{ f(); }'],
    ['if (a) var y', 'if (a) '],
    ['for (var y; ; ) ;', 'for (;;)'],
  ])('has what nothing stands for left out: %s', (code, expected) => {
    const [statement] = parse(code);
    const gone = substitute(walker, statement, (node) =>
      node.type === 'VariableDeclaration' ? null : undefined,
    );
    expect(print(gone)).toBe(expected);
  });

  it('says which names anonymous functions get', () => {
    const given: (string | undefined)[] = [];
    moved(
      'f(a = function () {}, b ||= () => 1, { c: class {}, ["d"]: () => 1, [e]: () => 1, __proto__: () => 1 })',
      (node, text) => {
        if (/Function|Class(?!Body)/.test(node.type)) given.push(text);
        return undefined;
      },
    );
    expect(given).toEqual(['a', 'b', 'c', 'd', undefined, undefined]);
  });

  it('makes a component that is no tag a parameter', () => {
    const text = moved('<Tag a={1}>text</Tag>', (node) =>
      node.type === 'JSXIdentifier' && node.name === 'Tag'
        ? { type: 'CallExpression', callee: name('f'), arguments: [] }
        : undefined,
    );
    expect(text).toBe('(Tag => <Tag a={1}>text</Tag>)(f())');
  });

  it('is the same node where nothing changes', () => {
    const [statement] = parse(
      'for (let i = 0; i < 1; i++) { const { a = 1, ...b } = f((c) => [c, ...d]); }',
    );
    expect(substitute(walker, statement, () => undefined)).toBe(statement);
  });

  it('as a target gives its names away, and its types', () => {
    const [statement] = parse('let { a, b: [x], ...c }: T = o');
    const { id } = (statement as t.VariableDeclaration).declarations[0];
    const target = substituteTarget(walker, id, (node) =>
      node.type === 'Identifier' ? member(name('r'), node.name) : undefined,
    );
    expect(
      print({
        type: 'AssignmentExpression',
        operator: '=',
        left: target as t.LVal & t.Expression,
        right: name('o'),
      }),
    ).toBe('({ a: r.a, b: [r.x], ...r.c } = o)');
  });
});
