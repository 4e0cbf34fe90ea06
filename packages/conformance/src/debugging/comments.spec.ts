/** The comment before a statement that is taken apart stands once in the output, before the first code made of it. */
import { transformSync } from '@babel/core';
import yieldFrom from '@yield-from/babel';
import { lowerSource } from '@yield-from/estree';
import { createTransformer } from '@yield-from/typescript';
import * as ts from 'typescript';

const SOURCE = `async function* g(x, list) {
  // before const
  const a = await x;
  // before for
  for (let i = 0; i < 3; i++) yield i;
  // before for-of
  for (const i of list) yield i;
  // before if
  if (a) yield a;
  // before while
  while (a) {
    if (await a) {
      // before break
      break;
    }
    yield 7;
  }
  // before try
  try {
    yield 8;
    if (a) {
      // before return
      return;
    }
  } finally {
    await 9;
  }
  // before switch
  switch (await x) {
    case 1:
      // before the clause
      break;
    default:
      yield 5;
  }
}
`;

const VANISHED = `async function* g(x, list, f) {
  // before a let without value
  let q;
  // before the first yield
  yield 1;
  // before a label
  label: for (const y of list) {
    // before a jump out
    if (await y) continue label;
    yield y;
  }
  // before the switch
  switch (await x) {
    // before the first case
    case 1:
      f(1);
    // before the second case
    case 2: {
      yield 2;
      // before the break of a case
      break;
    }
    // before default
    default:
      // before a var without value
      var v;
      f(3);
  }
  while (await x) {
    if (await f(4)) {
      yield 4;
      // before a jump to what comes next
      continue;
    } else {
      yield 5;
    }
  }
  // before a block
  {
    // before an empty statement
    ;
    // before what is moved whole
    f(q, v);
    yield 6;
  }
}
`;

/** What other tools read. */
const ANNOTATED = `async function* g(n, f) {
  const a = /* #__PURE__ a */ f(n);
  const b = /* #__PURE__ b */ f(await n);
  yield /* #__PURE__ c */ f(n);
  yield /* #__PURE__ d */ new f(await n);
  const e =
    /* #__PURE__ e */ f(await n);
  const g = await import(/* webpackMode: "lazy" */ './a');
  const h = import(/* webpackMode: "lazy-once" */ \`./\${await n}\`);
  f(/* #__PURE__ i */ f(n), /* #__PURE__ j */ f(await n));
  yield [a, b, e, g, h];
}
`;

/** What is called is kept before what is awaited: a module's variable may be another one then. */
const OF_MODULE = `let f = (x) => x, o = { m: f }, C = class {};
export async function* g(n) {
  const a = /* #__PURE__ a */ f(await n);
  const b = /* @__PURE__ b */ new C(await n);
  const c = /* #__PURE__ c */ o.m(await n);
  const d =
    /* #__PURE__ d */ f(await n);
  const e = [/* #__PURE__ e */ o[n](1, await n)];
  let h;
  h = /* #__PURE__ h */ f(f(1), await n);
  if (/* #__PURE__ i */ f(await n)) yield a;
  yield /* #__PURE__ j */ new o.m(await n);
  return /* #__PURE__ k */ f(1, await n);
}
`;

function typescript(source: string, target: ts.ScriptTarget): string {
  return ts.transpileModule(source, {
    compilerOptions: { target, module: ts.ModuleKind.ESNext, ignoreDeprecations: '5.0' },
    transformers: { before: [createTransformer(options)] },
  }).outputText;
}

const options = { runtime: { global: 'yieldFrom' } };

describe.each([
  ['TypeScript host', (source: string): string => typescript(source, ts.ScriptTarget.ES2022)],
  ['TypeScript host, ES5', (source: string): string => typescript(source, ts.ScriptTarget.ES5)],
  [
    'Babel host',
    (source: string): string =>
      transformSync(source, { configFile: false, babelrc: false, plugins: [[yieldFrom, options]] })
        ?.code ?? '',
  ],
  [
    'text host',
    (source: string): string => lowerSource(source, { filename: 'a.js', options }).code,
  ],
])('%s', (_, compile) => {
  test.each([SOURCE, VANISHED])('stands once: %#', (source) => {
    const inLines = compile(source)
      .split('\n')
      .map((line) => line.trim());
    const found = inLines.filter((line) => line.startsWith('// before'));
    expect(found.sort()).toEqual(source.match(/\/\/ before.*/g)?.sort());
  });

  it('stands once, before the call that it is about, where what is called is kept', () => {
    const code = compile(OF_MODULE);
    const found = [...code.matchAll(/\/\* [#@]__PURE__ (.) \*\/\s*((?:new )?[\w.$]+\(|\S*)/g)];
    const callee = /^(?:new )?[\w.$]+\($/;
    expect(found.filter(([, , behind]) => !callee.test(behind)).map(([text]) => text)).toEqual([]);
    expect(found.map(([, name]) => name).sort()).toEqual([...'abcdehijk']);
  });

  it('stands before the expression that it is about', () => {
    const code = compile(ANNOTATED);
    expect((ANNOTATED.match(/\/\*.*?\*\//g) ?? []).filter((each) => !code.includes(each))).toEqual(
      [],
    );
    expect(code).toMatch(/b = \/\* #__PURE__ b \*\/\s*f\(/);
    expect(code).toMatch(/import\(\/\* webpackMode: "lazy-once" \*\/\s*[`"]/);
  });
});
