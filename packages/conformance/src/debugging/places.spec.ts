/**
 * Debugging: a breakpoint on each statement, and each of the user's names, leads back to its place in the source, in every
 * conformance case and through both hosts. What is asked for is what the host's compiler maps of the same source without us.
 */
import { transformSync, type PluginItem } from '@babel/core';
import yieldFrom from '@yield-from/babel';
import { createTransformer } from '@yield-from/typescript';
import * as ts from 'typescript';
import { mappingsOf } from '../../../typescript/src/testing/maps';
import { loadCases } from '../cases/load';
import { prepare, type Source } from '../variants/variant';

const options = { runtime: { global: 'yieldFrom' } };

interface Places {
  readonly places: ReadonlySet<string>;
  readonly lines: ReadonlySet<number>;
}

function placesOf(map: string): Places {
  const mappings = mappingsOf(map);
  return {
    places: new Set(mappings.map((m) => `${m.sourceLine}:${m.sourceColumn}`)),
    lines: new Set(mappings.map((m) => m.sourceLine)),
  };
}

function typescript({ text, syntax }: Source, lowers: boolean): Places {
  const { sourceMapText = '' } = ts.transpileModule(text, {
    fileName: syntax === 'tsx' ? 'case.tsx' : 'case.ts',
    compilerOptions: {
      target: ts.ScriptTarget.ES2022,
      module: ts.ModuleKind.CommonJS,
      jsx: ts.JsxEmit.Preserve,
      alwaysStrict: false,
      sourceMap: true,
    },
    transformers: lowers ? { before: [createTransformer(options)] } : {},
  });
  return placesOf(sourceMapText);
}

function babel({ text, syntax }: Source, lowers: boolean): Places {
  const plugins: PluginItem[] = lowers ? [[yieldFrom, options]] : [];
  const result = transformSync(text, {
    filename: 'case.tsx',
    configFile: false,
    babelrc: false,
    sourceType: 'script',
    sourceMaps: true,
    parserOpts: {
      plugins: [
        'decorators',
        'explicitResourceManagement',
        ...(syntax === 'tsx' ? (['jsx', 'typescript'] as const) : []),
      ],
    },
    plugins,
  });
  return placesOf(JSON.stringify(result?.map));
}

interface Token {
  readonly text: string;
  readonly line: number;
  readonly place: string;
}

function tokensOf({ text, syntax }: Source): { names: Token[]; statements: Token[] } {
  const kind = syntax === 'tsx' ? ts.ScriptKind.TSX : ts.ScriptKind.TS;
  const file = ts.createSourceFile('case.tsx', text, ts.ScriptTarget.Latest, true, kind);
  const names: Token[] = [];
  const statements: Token[] = [];
  const token = (node: ts.Node): Token => {
    const { line, character } = file.getLineAndCharacterOfPosition(node.getStart(file));
    return { text: node.getText(file).split('\n')[0], line, place: `${line}:${character}` };
  };
  const visit = (node: ts.Node): void => {
    if (ts.isTypeNode(node)) return;
    if (isMarkers(node)) return;
    if (ts.isIdentifier(node) && !isLabel(node)) names.push(token(node));
    if (ts.isStatement(node) && !isPartOfStates(node)) statements.push(token(node));
    ts.forEachChild(node, visit);
  };
  visit(file);
  return { names, statements };
}

/** The markers are compiled away, with the variable that holds them. */
function isMarkers(node: ts.Node): boolean {
  if (ts.isIdentifier(node)) return /^(async_generator|yield_|yield_from_)$/.test(node.text);
  return ts.isVariableStatement(node) && node.getText().includes("require('@yield-from/runtime')");
}

/**
 * Labels are states. What is declared without a value is a variable at the top of its function, where a debugger cannot stop.
 * `new.target` is one, and the closing tag of an element says nothing.
 */
function isLabel({ parent }: ts.Identifier): boolean {
  if (ts.isVariableDeclaration(parent)) return isOnlyDeclared(parent);
  return (
    ts.isLabeledStatement(parent) ||
    ts.isBreakOrContinueStatement(parent) ||
    ts.isMetaProperty(parent) ||
    ts.isJsxClosingElement(parent)
  );
}

function isOnlyDeclared({ initializer, parent }: ts.VariableDeclaration): boolean {
  return !initializer && !ts.isForOfStatement(parent.parent) && !ts.isForInStatement(parent.parent);
}

/** Blocks, `try` and jumps are no code of their own: they become part of the states around them. */
function isPartOfStates(node: ts.Node): boolean {
  return (
    ts.isBlock(node) ||
    ts.isTryStatement(node) ||
    ts.isLabeledStatement(node) ||
    ts.isBreakOrContinueStatement(node) ||
    ts.isEmptyStatement(node) ||
    ts.isDoStatement(node) ||
    (ts.isForStatement(node) && !node.initializer && !node.condition && !node.incrementor) ||
    (ts.isVariableStatement(node) && node.declarationList.declarations.every(isOnlyDeclared)) ||
    ts.isFunctionDeclaration(node)
  );
}

/**
 * Cases in which a name or a statement has no place yet: functions that are moved to the top of their block, targets and
 * names of patterns that suspend, heads of `switch` and `for` that are stored first, code that is never reached, `return;`.
 */
const OPEN = [
  '11-bindings/annex-b-assigns-at-the-declaration',
  '11-bindings/annex-b-blocked-by-lexical',
  '11-bindings/annex-b-parameter',
  '11-bindings/block-function-strict',
  '11-bindings/catch-pattern-and-var',
  '11-bindings/function-hoisting',
  '11-bindings/function-hoisting-sloppy-annex-b',
  '11-bindings/switch-block-bindings',
  '11-bindings/while-block-closures',
  '10-shape/block-declaration-in-block',
  '12-destructuring/member-targets',
  '12-destructuring/nested-suspensions',
  '12-destructuring/object-pattern',
  '12-destructuring/rest-excludes-converted-keys',
  '12-destructuring/targets-are-evaluated-in-order',
  '12-destructuring/value-of-assignment-expression',
  '12-expressions/sequence-is-no-reference',
  '12-jsx/order',
  '12-statements/catch-parameter-patterns',
  '12-statements/switch-in-try',
  '12-statements/unreachable-code',
  '13-small-print/renames-never-show',
  '13-small-print/return-turns',
  '13-small-print/unicode-names',
];

const HOSTS = [
  {
    host: 'TypeScript',
    compile: typescript,
    excluded: 'notTypeScript',
    open: [
      ...OPEN,
      '12-statements/return-inside-leaf',
      '13-small-print/return-turns-in-try-finally',
    ],
  },
  {
    host: 'Babel',
    compile: babel,
    excluded: 'notBabel',
    open: [
      ...OPEN,
      '09-parameters/duplicate-parameters-sloppy',
      '10-shape/last-declaration-wins',
      '12-classes/private-names-in-generator-methods',
      '12-jsx/types-on-the-spine',
    ],
  },
] as const;

jest.setTimeout(180_000);

describe.each(HOSTS)('$host host', ({ compile, excluded, open }) => {
  test('every name and every statement has its place, in every case but those that are open', () => {
    const lost: Record<string, string[]> = {};
    for (const one of loadCases().filter(({ flags }) => !flags[excluded])) {
      for (const style of ['native', 'yield_'] as const) {
        const source = prepare(one, style);
        const missing = source ? missingIn(source, compile) : [];
        if (missing.length > 0) lost[one.name] = missing;
      }
    }
    const unexpected = Object.entries(lost).filter(([name]) => !open.includes(name as never));
    expect(Object.fromEntries(unexpected)).toEqual({});
    expect(open.filter((name) => !(name in lost))).toEqual([]);
  });
});

function missingIn(source: Source, compile: typeof typescript): string[] {
  const { names, statements } = tokensOf(source);
  const asked = compile(source, false);
  const found = compile(source, true);
  const missing = [
    ...names.filter(({ place }) => asked.places.has(place) && !found.places.has(place)),
    ...statements.filter(({ line }) => asked.lines.has(line) && !found.lines.has(line)),
  ];
  return missing.map(({ text, line }) => `${line + 1}: ${text}`);
}
