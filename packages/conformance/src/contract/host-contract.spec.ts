/**
 * The contract of `packages/lower/src/contract` over the three hosts: each reads a node as the same form with the same parts,
 * says the same suspensions, and builds the same code. The tables below have every form that there is: one without an
 * example does not type-check.
 */
import * as engine from '@yield-from/lower';
import type {
  Builder,
  Coroutine,
  Expression,
  Host,
  Statement,
  Suspension,
  Target,
} from '@yield-from/lower';
import { parse } from 'acorn';
import { babel } from '../variants/babel';
import { estree } from '../variants/estree';
import { typescriptAt } from '../variants/typescript';
import type { Variant } from '../variants/variant';

// ---- What the engine is given -----------------------------------------------------------------------

/** A node of any host. */
type Any = object;

interface Given {
  readonly host: Host<Any>;
  readonly coroutine: Coroutine<Any>;
  /** The source's text of a node. */
  textOf(node: Any): string;
}

const HOSTS: readonly Variant[] = [typescriptAt('es2022'), babel, estree];

/** Compiles a source; `use` sees what the host gives the engine for its last function, and may give another body. */
function compiled(
  variant: Variant,
  text: string,
  use: (given: Given) => readonly Any[] | undefined,
): string {
  const lower = engine.lowerCoroutine;
  const spy = jest.spyOn(engine, 'lowerCoroutine').mockImplementation((host, coroutine) => {
    const given = { host, coroutine, textOf: (node: Any) => textOf(node, text) };
    return (use(given as unknown as Given) ?? lower(host, coroutine)) as never;
  });
  try {
    return variant.compile({ text, syntax: 'js' });
  } finally {
    spy.mockRestore();
  }
}

interface Placed {
  readonly start?: number;
  readonly pos?: number;
  readonly end: number;
}

function textOf(node: Any, source: string): string {
  const { start, pos, end } = node as Placed;
  const text = source.slice(start ?? pos, end).trim();
  // (Some trees have parentheses as nodes, and the semicolons of some reach less far.)
  return text.replace(/;$/, '').replace(/^\(([^()]*)\)$/, '$1');
}

const isNode = (value: object): boolean =>
  typeof (value as { type?: unknown }).type === 'string' ||
  typeof (value as { kind?: unknown }).kind === 'number';

/** A form with the source's text for every node, so that those of two hosts can be compared. */
function plain(value: unknown, given: Given): unknown {
  if (typeof value === 'function') return 'rebuilds';
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) return value.map((item) => plain(item, given));
  if (isNode(value)) return given.textOf(value);
  // (Absent and false is the same.)
  const fields = Object.entries(value).filter(
    ([, field]) => field !== undefined && field !== false,
  );
  return Object.fromEntries(fields.map(([key, field]) => [key, plain(field, given)]));
}

/** What `look` finds in the body of a generator with this body, under each host. */
function underEach<T>(body: string, look: (given: Given) => T): T[] {
  return HOSTS.map((variant) => {
    const found: T[] = [];
    compiled(variant, `async function* g(a, b, c, p) { ${body} }\n`, (given) => {
      found.push(look(given));
      return [];
    });
    return found[found.length - 1];
  });
}

function expectAlike(forms: unknown[], kind: string): void {
  expect(forms[0]).toMatchObject({ kind });
  expect(forms[1]).toEqual(forms[0]);
  expect(forms[2]).toEqual(forms[0]);
}

/** Every example of a table, by its name. */
const examples = <K extends string>(table: Readonly<Record<K, readonly string[]>>) =>
  Object.entries<readonly string[]>(table).flatMap(([kind, texts]) =>
    texts.map((text) => [kind, text] as const),
  );

// ---- Statements ---------------------------------------------------------------------------------------

const STATEMENTS: Readonly<Record<Exclude<Statement<Any>['kind'], 'unknown' | 'enum'>, string[]>> =
  {
    block: ['{ a; { b } }', '{}'],
    expression: ['a(b)', '({}).x', 'await a'],
    variables: [
      'var x = a, y',
      'let { x, ...y } = a',
      'const [x = 1] = a',
      'using x = a',
      'await using x = a',
    ],
    if: ['if (a) b', 'if (a) { b } else c', 'if (a) b; else if (c) p'],
    loop: [
      'while (a) b',
      'do b; while (a)',
      'for (;;) b',
      'for (let i = 0; i < a; i++) b',
      'for (a; b; c) p',
    ],
    each: [
      'for (const x of a) b',
      'for (a.x of b) c',
      'for ([a, b] of c) p',
      'for (var x in a) b',
      'for await (let { x } of a) b',
    ],
    switch: ['switch (a) { case b: c; break; default: case 1: p }'],
    labelled: ['x: for (;;) continue x'],
    jump: ['for (;;) { break }', 'for (;;) { continue }', 'x: { break x }'],
    return: ['return', 'return a'],
    throw: ['throw a'],
    try: [
      'try { a } catch { b }',
      'try { a } catch ({ b }) { c } finally { p }',
      'try { a } finally { b }',
    ],
    class: ['class C extends a { m() {} }'],
    function: ['function f(x) { return x }'],
    with: ['with (a) b'],
    debugger: ['debugger'],
    empty: [';'],
  };

/** The statement of a kind that is read first, from the outside in. */
function statementOf({ host, coroutine }: Given, kind: string): Statement<Any> | undefined {
  const todo = [...coroutine.body];
  for (let node = todo.shift(); node; node = todo.shift()) {
    const read = host.readStatement(node);
    if (read.kind === kind) return read;
    if (read.kind === 'block') todo.push(...read.body);
    if ('body' in read && !Array.isArray(read.body)) todo.push(read.body as Any);
  }
  return undefined;
}

describe('a statement is read alike:', () => {
  it.each(examples(STATEMENTS))('%s: %s', (kind, text) => {
    const forms = underEach(text, (given) => plain(statementOf(given, kind), given));
    expectAlike(forms, kind);
  });
});

// ---- Expressions and targets --------------------------------------------------------------------------

const EXPRESSIONS: Readonly<Record<Exclude<Expression<Any>['kind'], 'unknown'>, string[]>> = {
  suspend: ['await a', 'yield', 'yield a', 'yield* a'],
  operands: [
    'a + b',
    '!a',
    'typeof a',
    'a.b++',
    '--a[b]',
    'new a(b, ...c)',
    '[a, , ...b]',
    '`${a}-${b}`',
    'import(a)',
    '({ [b]: c, d: p, ...c, get x() {}, m() {} })',
    '(class extends a { static [b] = c; [c]() {} })',
    'delete f(a)',
    'delete (await a)',
  ],
  chain: [
    'a.b',
    'a[b]',
    'a.b(c)[p]',
    'a?.b',
    'a?.(b).c',
    '(a?.b)(c)',
    '(a?.b).c',
    'a`x${b}`',
    'delete a.b',
    'delete a?.[b]',
  ],
  assign: ['a = b', 'a.b += c', 'a ??= b', '[a, b] = c', '({ a, b: c = 1 } = p)'],
  choose: ['a ? b : c', 'a && b', 'a || b', 'a ?? b'],
  sequence: ['a, b'],
};

function expressionOf({ host, coroutine }: Given): Expression<Any> {
  const [statement] = coroutine.body.map((node) => host.readStatement(node));
  if (statement.kind !== 'expression') throw new Error(`read as ${statement.kind}`);
  return host.readExpression(statement.expression);
}

describe('an expression is read alike:', () => {
  it.each(examples(EXPRESSIONS))('%s: %s', (kind, text) => {
    expectAlike(
      underEach(`(${text});`, (given) => plain(expressionOf(given), given)),
      kind,
    );
  });
});

const TARGETS: Readonly<Record<Exclude<Target<Any>['kind'], 'unknown'>, string[]>> = {
  name: ['a = b', '(a) += b'],
  member: ['a.b = c', 'a[b] = c', 'a.b ||= c'],
  array: ['[a, , b = 1, ...c] = p', '[a.b, [c]] = p'],
  object: ['({ a, b = 1, "c": c.d, [p]: a, ...b } = c)'],
};

describe('a target is read alike:', () => {
  it.each(examples(TARGETS))('%s: %s', (kind, text) => {
    const forms = underEach(`${text};`, (given) => {
      const read = expressionOf(given);
      if (read.kind !== 'assign') throw new Error(`read as ${read.kind}`);
      return plain(given.host.readTarget(read.target), given);
    });
    expectAlike(forms, kind);
  });
});

// ---- Suspensions ----------------------------------------------------------------------------------------

const SUSPENSIONS: Readonly<Record<Suspension, string[]>> = {
  await: ['a(await b)', '({ [await a]: await b })'],
  yield: ['yield', 'a = [yield b]'],
  delegate: ['yield* a'],
  'for await': ['for await (const x of a) b'],
  'await using': ['{ await using x = a }'],
  return: ['return a', 'if (a) return b'],
};

function suspensionsOf({ host, coroutine, textOf }: Given): string[] {
  const found: string[] = [];
  const visit = (node: Any): void => {
    const suspension = host.suspension(node);
    if (suspension) found.push(`${suspension}: ${textOf(node)}`);
    host.children(node).forEach(visit);
  };
  coroutine.body.forEach(visit);
  return [...new Set(found)];
}

describe('the same suspends:', () => {
  it.each(examples(SUSPENSIONS))('%s: %s', (suspension, text) => {
    const [first, ...others] = underEach(text, suspensionsOf);
    expect(first.map((one) => one.slice(0, one.indexOf(':')))).toContain(suspension);
    expect(others).toEqual([first, first]);
  });

  it('nothing else', () => {
    const text = 'for (const x of a) b; using y = a; return; async () => 1; for (var z in a) z;';
    expect(underEach(text, suspensionsOf)).toEqual([[], [], []]);
  });
});

// ---- What a host does not know ----------------------------------------------------------------------------

/** The node as one that no version of the parser has made so far. */
function strange(node: Any): Any {
  return Object.assign(Object.create(Object.getPrototypeOf(node) as object) as object, node, {
    ...('type' in node ? { type: 'MatchStatement' } : { kind: 9999 }),
  });
}

it('a node of an unknown type is read as such', () => {
  const read = underEach('a.b = c;', ({ host, coroutine }) => {
    const [node] = coroutine.body.map(strange);
    return [host.readStatement(node), host.readExpression(node), host.readTarget(node)];
  });
  const unknown = { kind: 'unknown' };
  expect(read).toEqual(HOSTS.map(() => [unknown, unknown, unknown]));
});

// ---- What a host builds -----------------------------------------------------------------------------------

type Build = Builder<Any>;

/** Statements with what each method makes; what is optional in the contract has its default where a host has none. */
const BUILT: Readonly<Record<keyof Build, (build: Build) => readonly Any[]>> = {
  at: (b) => [b.at(b.expression(b.name('x')), b.name('y'))],
  remark: (b) => {
    const statement = b.expression(b.name('x'));
    b.remark?.(statement, []);
    return [statement];
  },
  annotated: (b) => [b.throw((b.annotated ?? ((one: Any) => one))(b.name('x'), b.name('y')))],
  name: (b) => [b.expression(b.name('x'))],
  copy: (b) => [b.expression((b.copy ?? (() => b.name('x')))(b.name('x')))],
  number: (b) => [b.throw(b.number(3))],
  string: (b) => [b.throw(b.string('it\'s "x"\n\u2028'))],
  undefined: (b) => [b.throw(b.undefined())],
  keyword: (b) => (['this', 'null', 'true'] as const).map((word) => b.throw(b.keyword(word))),
  member: (b) => [
    b.throw(b.member(b.call(b.name('f'), []), 'x')),
    b.throw(b.member(b.number(1), 'x')),
  ],
  index: (b) => [b.throw(b.index(b.name('o'), b.sequence([b.name('a'), b.name('b')])))],
  call: (b) => [
    b.throw(b.call(b.assign(b.name('f'), '=', b.name('g')), [b.name('a'), b.string('')])),
  ],
  assign: (b) => [
    b.expression(b.assign(b.name('a'), '??=', b.sequence([b.name('b'), b.name('c')]))),
  ],
  byDefault: (b) => [b.expression(b.byDefault(b.name('a'), b.number(1)))],
  binary: (b) => [
    b.throw(b.binary(b.binary(b.name('a'), '||', b.name('b')), '&&', b.not(b.name('c')))),
    b.throw(b.binary(b.name('a'), '**', b.binary(b.name('b'), '+', b.undefined()))),
  ],
  not: (b) => [b.throw(b.not(b.binary(b.name('a'), 'in', b.name('b'))))],
  conditional: (b) => [
    b.throw(b.conditional(b.assign(b.name('a'), '=', b.name('b')), b.number(1), b.number(2))),
  ],
  sequence: (b) => [b.throw(b.call(b.name('f'), [b.sequence([b.name('a'), b.name('b')])]))],
  array: (b) => [
    b.throw(b.array([b.name('a'), b.conditional(b.name('b'), b.name('c'), b.name('d'))])),
  ],
  keep: (b) =>
    (['spread', 'properties', 'text'] as const).map((how) => b.throw(b.keep(how, b.name('x')))),
  arrow: (b) => [
    b.throw(b.arrow(['a', 'b'], b.record([['x', b.name('a')]]))),
    b.throw(b.call(b.arrow([], [b.return()]), [])),
  ],
  strict: (b) => [b.throw(b.strict([b.return(b.name('x'))]))],
  moved: (b) => [b.throw((b.moved ?? ((one: Any) => one))(b.arrow([], b.name('x'))))],
  named: (b) => ['f', '__proto__', 'a-b'].map((name) => b.throw(b.named(name, b.arrow([], [])))),
  namedBy: (b) => [b.throw(b.namedBy('k', b.arrow([], [])))],
  record: (b) => [
    b.throw(
      b.record([
        ['a', b.name('x')],
        ['b', b.undefined()],
      ]),
    ),
  ],
  expression: (b) => [b.expression(b.record([])), b.expression(b.call(b.arrow([], []), []))],
  variables: (b) => [
    b.variables([
      ['a', undefined],
      ['b', b.sequence([b.name('x'), b.name('y')])],
    ]),
  ],
  if: (b) => [b.if(b.name('a'), [b.return()]), b.if(b.name('a'), [], [b.block([])])],
  block: (b) => [b.block([b.block([])])],
  return: (b) => [
    b.if(b.name('a'), [b.return()]),
    b.return(b.sequence([b.name('x'), b.name('y')])),
  ],
  throw: (b) => [b.throw(b.name('x'))],
  continue: (b) => [
    b.machine({
      state: b.name('s'),
      label: 'm',
      cases: [{ index: 0, body: [b.continue(), b.continue('m')] }],
    }),
  ],
  step: (b) =>
    ['$', undefined].map((frame) =>
      b.throw(b.step({ frame, body: [b.return()], name: undefined })),
    ),
  machine: (b) => [
    b.machine({
      state: b.name('s'),
      cases: [
        { index: 0, comment: 'start', body: [] },
        { index: 2, body: [b.throw(b.name('x'))] },
      ],
    }),
  ],
};

/** A script's tree without what is free: positions, quotes, how a key is written, a block around one branch. */
function treeOf(code: string): unknown {
  const tree = parse(code, { ecmaVersion: 'latest' });
  return JSON.parse(JSON.stringify(tree), (key, value: unknown) => {
    if (key === 'start' || key === 'end' || key === 'raw') return undefined;
    if (typeof value !== 'object' || value === null) return value;
    const node = value as Record<string, unknown>;
    switch (node.type) {
      case 'Property':
        // (`{ ["__proto__"]: x }` is another thing than without the brackets.)
        return node.computed === true ? node : { ...node, key: nameOf(node.key) };
      case 'MemberExpression':
        return { ...node, property: nameOf(node.property), computed: isComputed(node) };
      case 'IfStatement':
        return {
          ...node,
          consequent: branchOf(node.consequent),
          alternate: branchOf(node.alternate),
        };
      default:
        return node;
    }
  });
}

interface Named {
  readonly type: string;
  readonly name?: string;
  readonly value?: unknown;
  readonly body?: readonly unknown[];
}

const nameOf = (key: unknown): unknown => {
  const { type, name, value } = key as Named;
  return type === 'Identifier' ? name : typeof value === 'string' ? value : key;
};

const isComputed = ({ computed, property }: Record<string, unknown>): boolean =>
  computed === true && typeof (property as Named).value !== 'string';

const branchOf = (branch: unknown): unknown => {
  const block = branch as Named | null;
  return block?.type === 'BlockStatement' && block.body?.length === 1 ? block.body[0] : branch;
};

it.each(Object.entries(BUILT))('every host builds the same: %s', (_name, make) => {
  const trees = HOSTS.map((variant) =>
    treeOf(compiled(variant, 'async function* g() { yield }\n', ({ host }) => make(host.build))),
  );
  expect(JSON.stringify(trees[0])).toContain('"name":"g"');
  expect(trees[1]).toEqual(trees[0]);
  expect(trees[2]).toEqual(trees[0]);
});
