/** A whole fuzz program: helpers, the function that is driven in one of its forms, and how it is driven. */
import type { Method, Script, Step, Value } from '../cases/script';
import { Random } from './random';
import { type Features, Scope } from './scope';
import { anyExpression } from './expressions';
import { block } from './statements';
import {
  classMethod,
  COROUTINES,
  type Coroutine,
  functionDeclaration,
  functionExpression,
  objectMethod,
} from './kinds';
import { fixed, print, statements, type Tree } from './tree';
import type { Spelling } from '../variants/variant';

export interface Program {
  readonly seed: number;
  readonly index: number;
  readonly sloppy: boolean;
  readonly features: Features;
  readonly tree: Tree;
  /** Each is a run of its own. */
  readonly scripts: readonly Script[];
}

export type Protocol = 'ecmascript' | 'python';

export interface Wishes {
  readonly protocol: Protocol;
  /** Turns are to be compared. */
  readonly ticks: boolean;
  /** Every kind of coroutine, not async generators alone. */
  readonly mixed: boolean;
  /** Of the function that is driven: a random one where kinds are mixed, else an async generator. */
  readonly kind?: Coroutine;
  /** How many nodes there may be before only leaves are made; otherwise programs differ in that. */
  readonly size?: number;
}

/** Compiling takes the most time by far, so what is compiled runs by some scripts. */
const SCRIPTS = 3;

export function makeProgram(
  seed: number,
  index: number,
  { protocol, ticks, mixed, kind, size = randomSize(seed, index, mixed) }: Wishes,
): Program {
  const random = new Random(seed, index);
  const own = protocol === 'ecmascript' && !ticks && random.chance(0.4);
  const sloppy = random.chance(0.3);
  const features: Features = {
    own,
    delegation: protocol === 'ecmascript',
    turns: ticks,
    sloppy,
    mixed,
  };
  const top = Scope.top(random, features, size);
  const helpers: Tree[] = [];
  const count = mixed ? random.below(3) : own ? 1 + random.below(2) : 0;
  for (let i = count; i > 0; i--) {
    const name = `h${i}`;
    const helped = mixed ? random.pick(COROUTINES) : 'async generator';
    const scope = top.body({ parameters: ['q'], kind: helped });
    helpers.push(functionDeclaration(helped, name, 'q', block(scope, 4), 'var'));
    top.offer({ name, kind: helped });
  }
  const anyKind = mixed && protocol === 'ecmascript' ? random.pick(COROUTINES) : 'async generator';
  const tree = fixed(statements(helpers), '\n', mainFunction(top, kind ?? anyKind));
  const scripts = Array.from({ length: SCRIPTS }, () => makeScript(random, protocol));
  return { seed, index, sloppy, features, tree, scripts };
}

/** Mostly small: of a program five times the size hardly more runs before it ends. */
function randomSize(seed: number, index: number, mixed: boolean): number {
  return 20 + Math.floor(new Random(~seed, index).next() ** 3 * (mixed ? 170 : 120));
}

function mainFunction(top: Scope, kind: Coroutine): Tree {
  const { random } = top;
  const method = random.chance(0.25);
  const scope = top.body({ parameters: ['q', 'w'], kind, method, strict: method });
  const body = block(scope, 7);
  const parameters = random.chance(0.3)
    ? fixed(
        'q, w = ',
        anyExpression(top.body({ parameters: ['q'], kind: 'plain', strict: method })),
      )
    : fixed('q, w');
  const receiver = "{ a: 'this', m: (...r) => log('this.m', ...r) }";
  if (method) {
    return fixed(
      "class G extends Base { #p = 'private';\n",
      classMethod(kind, 'run', parameters, body),
      '\n}\nvar make = () => new G().run(1, 2);',
    );
  }
  return random.weighted<() => Tree>([
    [
      3,
      () =>
        fixed(
          functionDeclaration(kind, 'g', parameters, body, 'var'),
          `\nvar make = () => g.call(${receiver}, 1, 2);`,
        ),
    ],
    [
      1,
      () =>
        fixed(
          'var g = ',
          functionExpression(kind, 'own', parameters, body),
          `;\nvar make = () => g.call(${receiver}, 1);`,
        ),
    ],
    [
      1,
      () =>
        fixed(
          "var o = { a: 'this', ",
          objectMethod(kind, 'run', parameters, body),
          ' };\nvar make = () => o.run(1, 2);',
        ),
    ],
    [
      kind === 'async function' ? 1 : 0,
      () => fixed('var f = async (', parameters, ') => ', body, ';\nvar make = () => f(1);'),
    ],
  ])();
}

function makeScript(random: Random, protocol: Protocol): Script {
  const methods =
    protocol === 'python'
      ? ([
          [6, 'asend'],
          [2, 'athrow'],
          [1, 'aclose'],
        ] as const)
      : ([
          [7, 'next'],
          [1.3, 'throw'],
          [1, 'return'],
        ] as const);
  const script: Step[] = [];
  for (let i = 5 + random.below(6); i > 0; i--) {
    const step: [Method, Value][] = [];
    // Overlapping Python requests are refused or not as the body happens to end at once: no model says.
    const most = protocol === 'ecmascript' && random.chance(0.2) ? 3 : 1;
    for (let j = 0; j < most; j++) {
      // (What is closed before it began runs nothing.)
      const isFirst = script.length === 0 && j === 0;
      const method =
        isFirst && random.chance(0.9) ? methods[0][1] : random.weighted<Method>(methods);
      step.push([method, method === 'asend' && isFirst ? { nothing: true } : makeValue(random)]);
    }
    script.push(step.map(([method, value]) => (method === 'aclose' ? [method] : [method, value])));
  }
  return script;
}

function makeValue(random: Random): Value {
  const plain = random.pick<Value>([0, 1, 2, 's', 't', { nothing: true }, { nothing: true }, null]);
  return random.weighted<Value>([
    [8, plain],
    [1, { later: plain }],
    [0.5, { fail: plain }],
    [0.5, { thenable: plain }],
    [1, { error: 'sent' }],
  ]);
}

/** The text of one program, as the body of a function. */
export function printProgram(program: Program, style: Spelling): string {
  return `${program.sloppy ? '' : "'use strict';\n"}${print(program.tree, style)}`;
}
