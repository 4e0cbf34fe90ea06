/** Random statements. Every form has its line in the table. */
import { classBody } from './classes';
import { parametersOf, usableKinds } from './coroutines';
import { quiet } from './closures';
import { anyExpression } from './expressions';
import { source } from './iterables';
import { awaits, functionDeclaration as declared } from './kinds';
import { doLoop, forAwait, forIn, forLoop, forOf, label, whileLoop } from './loops';
import { pattern, patternSource } from './patterns';
import { resourceLoop, resources } from './resources';
import type { Scope } from './scope';
import { fixed, statement as s, statements, type Part, type Tree } from './tree';

type Make = (scope: Scope) => Tree;

export function block(scope: Scope, most = 4): Tree {
  const list: Tree[] = [];
  const count = scope.depth > 5 ? 1 : 1 + scope.random.below(most);
  for (let i = 0; i < count; i++) list.push(anyStatement(scope));
  return fixed('{\n', statements(list), '}');
}

export function anyStatement(scope: Scope): Tree {
  const { random } = scope;
  if (scope.depth > 6 || scope.full) return simple(scope);
  const suspending = awaits(scope.kind) ? 1 : 0;
  return random.weighted<Make>([
    [8, simple],
    [4, variables],
    [2, ifElse],
    [1.5, whileLoop],
    [1, doLoop],
    [2.5, forLoop],
    [2, forOf],
    [1, forIn],
    [2 * suspending, forAwait],
    [scope.suspends ? 0.8 : 0, resources],
    [scope.suspends ? 0.3 : 0, resourceLoop],
    [2, switchStatement],
    [4, tryStatement],
    [1, labelled],
    [1, (inner) => s(block(inner.block()))],
    [3, jump],
    [0.7, cancelledJump],
    [0.7, functionDeclaration],
    [scope.features.mixed && scope.depth < 5 ? 2 : 0, coroutineDeclaration],
    [0.3, () => s(random.pick(['debugger;', ';']))],
    [scope.sloppy ? 0.5 : 0, withStatement],
    [0.8, classDeclaration],
  ])(scope);
}

export function simple(scope: Scope): Tree {
  return s('void ', anyExpression(scope), ';');
}

function variables(scope: Scope): Tree {
  const { random } = scope;
  const how = random.pick(['let', 'let', 'const', 'var'] as const);
  const names: string[] = [];
  let declaration: Tree;
  if (random.chance(0.3)) {
    const array = random.chance(0.5);
    const from =
      array && random.chance(0.4)
        ? source(scope.deeper(), 'sync')
        : patternSource(scope.deeper(), array);
    declaration = fixed(pattern(scope, how, array, names), ' = ', from);
  } else {
    const name = scope.declare(how);
    if (!name) return simple(scope);
    names.push(name);
    const bare = how !== 'const' && random.chance(0.25);
    declaration = fixed(name, bare ? '' : fixed(' = ', anyExpression(scope.deeper())));
  }
  const tree = s(`${how} `, declaration, ';');
  names.forEach((name) => scope.see(name, how !== 'const' || random.chance(0.1)));
  if (names.length && random.chance(0.5)) {
    return statements([tree, s(`keep(() => ${random.pick(names)});`)]) as Tree;
  }
  return tree;
}

function ifElse(scope: Scope): Tree {
  const then = block(scope.block());
  const otherwise = scope.random.chance(0.5) ? fixed(' else ', block(scope.block())) : '';
  return s('if (', anyExpression(scope.deeper()), ') ', then, otherwise);
}

function switchStatement(scope: Scope): Tree {
  const { random } = scope;
  const { text, label: l } = label(scope, false);
  const subject = anyExpression(scope.deeper());
  const inner = scope.block({ breakable: true, label: l });
  const count = 1 + random.below(3);
  const otherwise = random.chance(0.6) ? random.below(count) : -1;
  const clauses: Tree[] = [];
  for (let i = 0; i < count; i++) {
    // Not parenthesized at its start: TypeScript takes `case (a): {` for an arrow function.
    const test = random.chance(0.6)
      ? fixed(random.pick(['0', '1', '2', "'s'", 'undefined']))
      : anyExpression(inner.deeper());
    const body: Tree[] = [];
    for (let j = random.below(3); j > 0; j--) body.push(anyStatement(inner));
    if (random.chance(0.4)) body.push(s('break;'));
    clauses.push(
      s(i === otherwise ? 'default' : fixed('case void 0 ?? ', test), ':\n', statements(body)),
    );
  }
  return s(`${text}switch (`, subject, ') {\n', statements(clauses), '}');
}

function tryStatement(scope: Scope): Tree {
  const { random } = scope;
  const form = random.weighted([
    [4, 'catch'],
    [4, 'finally'],
    [3, 'both'],
  ] as const);
  const parts: Part[] = ['try ', block(scope.block())];
  if (form !== 'finally') {
    const inner = scope.block();
    const names: string[] = [];
    let parameter: Part = '';
    if (random.chance(0.15)) parameter = fixed('(', pattern(inner, 'let', false, names), ') ');
    else if (random.chance(0.85)) {
      const name = inner.declare('let');
      if (name) names.push(name);
      parameter = name ? `(${name}) ` : '';
    }
    names.forEach((name) => inner.see(name, true));
    const seen = names.length ? s(`log('caught ${scope.fresh()}', ${names.join(', ')});`) : s('');
    // The block shares its scope with the parameter: a clash is a syntax error.
    const list = [seen];
    for (let i = random.below(3); i > 0; i--) list.push(anyStatement(inner));
    parts.push(' catch ', parameter, '{\n', statements(list), '}');
  }
  if (form !== 'catch') parts.push(' finally ', block(scope.block()));
  return s(...parts);
}

function labelled(scope: Scope): Tree {
  const name = `L${scope.fresh()}`;
  const inner = scope.block({ label: { name, loop: false } });
  return s(`${name}: `, block(inner));
}

function jump(scope: Scope): Tree {
  const { random, labels, jumps } = scope;
  const loops = labels.filter(({ loop }) => loop);
  const made = random.weighted<() => Tree>([
    [jumps.breakable ? 2 : 0, () => s('break;')],
    [jumps.continuable ? 2 : 0, () => s('continue;')],
    [labels.length ? 2 : 0, () => s(`break ${random.pick(labels).name};`)],
    [loops.length ? 2 : 0, () => s(`continue ${random.pick(loops).name};`)],
    [1.2, () => returning(scope)],
    [1.5, () => s('throw ', anyExpression(scope.deeper()), ';')],
  ])();
  // Mostly under a condition: code after a jump is dead code.
  return random.chance(0.8) ? s('if (', anyExpression(scope.deeper()), ') ', made) : made;
}

/** It leaves a `finally` on the way of another jump, which goes on: nothing of its own suspends. */
function cancelledJump(scope: Scope): Tree {
  const name = `L${scope.fresh()}`;
  const [first, second] = [bareJump(scope), bareJump(scope)];
  return s(
    fixed('try {\n', first, `} finally {\n${name}: try {\n`, second),
    `} finally {\nbreak ${name};\n}\n}`,
  );
}

function bareJump(scope: Scope): Tree {
  const { random, labels, jumps } = scope;
  const loops = labels.filter(({ loop }) => loop);
  const text = random.weighted([
    [jumps.breakable ? 2 : 0, () => 'break;'],
    [jumps.continuable ? 2 : 0, () => 'continue;'],
    [labels.length ? 3 : 0, () => `break ${random.pick(labels).name};`],
    [loops.length ? 3 : 0, () => `continue ${random.pick(loops).name};`],
    [1, () => 'return;'],
    [1, () => `return 'left ${scope.fresh()}';`],
  ])();
  return s(random.chance(0.5) ? 'if (tick()) ' : '', text);
}

function returning(scope: Scope): Tree {
  const { random } = scope;
  if (random.chance(0.25)) return s('return;');
  if (awaits(scope.kind) && random.chance(0.3))
    return s('return later(', anyExpression(scope.deeper()), ');');
  return s('return ', anyExpression(scope.deeper()), ';');
}

function functionDeclaration(scope: Scope): Tree {
  const name = scope.declare('const');
  if (!name) return simple(scope);
  const body = fixed('function ', name, '(...r) {\nreturn ', anyExpression(quiet(scope)), ';\n}');
  scope.see(name, false);
  return s(body);
}

/** A coroutine that may be called from here on. */
function coroutineDeclaration(scope: Scope): Tree {
  const kind = scope.random.pick(usableKinds(scope));
  const name = `k${scope.fresh()}`;
  const inner = scope.body({ parameters: ['q'], kind });
  const parameters = parametersOf(inner);
  const tree = s(declared(kind, name, parameters, block(inner, 3), 'const'));
  scope.offer({ name, kind });
  return tree;
}

function classDeclaration(scope: Scope): Tree {
  const name = scope.declare('let');
  if (!name) return simple(scope);
  const tree = s(`class ${name} `, classBody(scope));
  scope.see(name, true);
  return tree;
}

/**
 * Sloppy code only. It suspends nowhere (as the `return` of an async generator does), and says no name of the program: those
 * that the object may have the engine cannot change (YF1101).
 */
function withStatement(scope: Scope): Tree {
  const { random, jumps, kind } = scope;
  const mark = `'with ${scope.fresh()}'`;
  const leaving = random.weighted([
    [3, ''],
    [jumps.breakable ? 2 : 0, 'break;'],
    [jumps.continuable ? 2 : 0, 'continue;'],
    [kind === 'async generator' ? 0 : 0.5, 'return m(n);'],
    [0.5, `throw m(${mark});`],
  ]);
  const list = [
    `log(${mark}, m(2));`,
    'n = 2;',
    'keep(() => n);',
    leaving && `if (n === 2) ${leaving}`,
  ];
  return s(
    'with (obj()) {\n',
    statements(list.filter((text) => text && random.chance(0.7)).map((text) => s(text))),
    '}',
  );
}
