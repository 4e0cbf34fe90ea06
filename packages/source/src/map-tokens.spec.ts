/**
 * Debugging: a breakpoint on each statement of a lowered function, and each name in it, leads back to its place
 * in the source. Looked up token by token, through the Babel host, for types, markers and all.
 */
import { parseSync, types as t } from '@babel/core';
import { eachMapping, TraceMap, type SourceMapInput } from '@jridgewell/trace-mapping';
import { lowerSource } from './index';

const NATIVE = `
export async function* walk(tree: Tree, depth = 0): AsyncGenerator<string> {
  const label = await describe(tree);
  yield label;
  let sum = 0;
  for (const child of tree.children) {
    sum += child.size;
    yield* walk(child, depth + 1);
    if (sum > limit) break;
  }
  while (depth < sum) {
    depth += (await measure(label)) as number;
  }
  for await (const part of parts(tree)) {
    const { first, ...others } = part;
    yield first + others.size;
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

const MARKED = `
import { async_generator, yield_, yield_from_ } from '@yield-from/runtime';

export const merge = async_generator(async (left: Source, right: Source) => {
  let seen = 0;
  for await (const item of left) {
    await yield_(item);
    if (++seen > most) return seen;
  }
  const rest = await yield_from_(right);
  console.log(seen, rest);
});
`;

interface Token {
  readonly text: string;
  readonly line: number;
  readonly column: number;
}

/** The statements that are code of their own: blocks, `try` and jumps become part of the states around them. */
function statementsOf(source: string): Token[] {
  return tokens(source, (node) => {
    const isCode =
      t.isStatement(node) &&
      !t.isBlockStatement(node) &&
      !t.isTryStatement(node) &&
      !t.isBreakStatement(node) &&
      !t.isExportDeclaration(node) &&
      !t.isImportDeclaration(node);
    return isCode ? source.slice(node.start ?? 0).split('\n')[0] : undefined;
  });
}

/** The names that are left at run time; those of the markers are compiled away. */
function namesOf(source: string): Token[] {
  return tokens(source, (node) =>
    t.isIdentifier(node) && !/^(async_generator|yield_|yield_from_)$/.test(node.name)
      ? node.name
      : undefined,
  );
}

function tokens(source: string, textOf: (node: t.Node) => string | undefined): Token[] {
  const found: Token[] = [];
  const visit = (node: t.Node): void => {
    if (t.isTypeScript(node) && !t.isTSAsExpression(node)) return;
    const text = textOf(node);
    if (text !== undefined && node.loc) {
      found.push({ text, line: node.loc.start.line, column: node.loc.start.column });
    }
    for (const key of t.VISITOR_KEYS[node.type]) {
      const child = (node as unknown as Record<string, t.Node | (t.Node | null)[] | null>)[key];
      for (const each of Array.isArray(child) ? child : [child]) if (each) visit(each);
    }
  };
  const file = parseSync(source, { configFile: false, parserOpts: { plugins: ['typescript'] } });
  if (file) visit(file.program);
  return found;
}

describe.each([
  ['a native generator', NATIVE],
  ['a marked one', MARKED],
])('the source map of %s', (_, source) => {
  const { map, code } = lowerSource(source, { filename: 'walk.ts' });
  const lines = code.split('\n');
  const places = new Set<string>();
  const linesReached = new Set<number>();
  const texts = new Map<string, string[]>();
  eachMapping(new TraceMap(map as SourceMapInput), (mapping) => {
    if (mapping.originalLine === null) return;
    const place = `${mapping.originalLine}:${mapping.originalColumn}`;
    places.add(place);
    linesReached.add(mapping.originalLine);
    const text = lines[mapping.generatedLine - 1].slice(mapping.generatedColumn);
    texts.set(place, [...(texts.get(place) ?? []), text]);
  });

  it('has a place on the line of every statement', () => {
    const missing = statementsOf(source).filter(({ line }) => !linesReached.has(line));
    expect(missing).toEqual([]);
  });

  it('has a place for every name', () => {
    const missing = namesOf(source).filter(({ line, column }) => !places.has(`${line}:${column}`));
    expect(missing).toEqual([]);
  });

  /** `catch (e)` is no statement, as `e = $.value` is: its place is that of the value. */
  const isCaught = ({ line, column }: Omit<Token, 'text'>): boolean =>
    source.split('\n')[line - 1].slice(0, column).endsWith('catch (');

  it('leads from a name to the same name', () => {
    const wrong = namesOf(source).filter(
      ({ text, line, column }) =>
        !isCaught({ line, column }) &&
        !texts.get(`${line}:${column}`)?.some((found) => found.includes(text)),
    );
    expect(wrong).toEqual([]);
  });
});
