/** A whole fuzz program: helpers, the generator in one of its surfaces, and how it is driven. */
import type { Method, Script, Step, Value } from '../cases/script';
import { Random } from './random';
import { type Features, Scope } from './scope';
import { anyExpression } from './expressions';
import { block } from './statements';
import { fixed, type Part, print, statements, type Tree } from './tree';
import type { Spelling } from '../variants/variant';

export interface Program {
  readonly seed: number;
  readonly index: number;
  readonly sloppy: boolean;
  readonly features: Features;
  readonly tree: Tree;
  readonly script: Script;
}

export type Protocol = 'ecmascript' | 'python';

export function makeProgram(
  seed: number,
  index: number,
  protocol: Protocol,
  ticks: boolean,
): Program {
  const random = new Random(seed, index);
  const own = protocol === 'ecmascript' && !ticks && random.chance(0.4);
  const sloppy = random.chance(0.3);
  const features: Features = { own, delegation: protocol === 'ecmascript', turns: ticks, sloppy };
  const top = Scope.top(random, features);
  const generators: string[] = [];
  const helpers: Tree[] = [];
  for (let i = own ? 1 + random.below(2) : 0; i > 0; i--) {
    const name = `h${i}`;
    const scope = top.body({ parameters: ['q'], suspends: true, generators: [...generators] });
    helpers.push(declaration(name, 'q', block(scope, 4)));
    generators.push(name);
  }
  const tree = fixed(statements(helpers), '\n', mainGenerator(top, generators));
  return { seed, index, sloppy, features, tree, script: makeScript(random, protocol) };
}

function declaration(name: string, parameters: Part, body: Tree): Tree {
  return fixed(
    {
      native: `async function* ${name}(`,
      yield_: `var ${name} = async_generator(async function ${name}(`,
    },
    parameters,
    ') ',
    body,
    { native: '', yield_: ')' },
    ';',
  );
}

function mainGenerator(top: Scope, generators: readonly string[]): Tree {
  const { random } = top;
  const method = random.chance(0.25);
  const scope = top.body({ parameters: ['q', 'w'], suspends: true, generators, method });
  const body = block(scope, 7);
  const parameters = random.chance(0.3)
    ? fixed('q, w = ', anyExpression(top.body({ parameters: ['q'], suspends: false })))
    : fixed('q, w');
  const receiver = "{ a: 'this', m: (...r) => log('this.m', ...r) }";
  if (method) {
    return fixed(
      "class G extends Base { #p = 'private';\n",
      { native: 'async *run(', yield_: '@async_generator async run(' },
      parameters,
      ') ',
      body,
      '\n}\nvar make = () => new G().run(1, 2);',
    );
  }
  return random.weighted<() => Tree>([
    [
      3,
      () =>
        fixed(declaration('g', parameters, body), `\nvar make = () => g.call(${receiver}, 1, 2);`),
    ],
    [
      1,
      () =>
        fixed(
          {
            native: 'var g = async function* own(',
            yield_: 'var g = async_generator(async function own(',
          },
          parameters,
          ') ',
          body,
          { native: '', yield_: ')' },
          `;\nvar make = () => g.call(${receiver}, 1);`,
        ),
    ],
    [
      1,
      () =>
        fixed(
          "var o = { a: 'this', ",
          { native: 'async *run(', yield_: 'run: async_generator(async function (' },
          parameters,
          ') ',
          body,
          { native: '', yield_: ')' },
          ' };\nvar make = () => o.run(1, 2);',
        ),
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
      const method = random.weighted<Method>(methods);
      step.push([
        method,
        method === 'asend' && script.length === 0 ? { nothing: true } : makeValue(random),
      ]);
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
