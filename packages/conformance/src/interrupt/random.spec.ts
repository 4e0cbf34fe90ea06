/**
 * Random programs, interrupted again and again: with time in between, as the model has it, to the word; without, so that every
 * `finally` has run once, and nothing is pending or unhandled.
 */
import '../variants/checked';
import fc from 'fast-check';
import * as runtime from '@yield-from/runtime';
import { babel } from '../variants/babel';
import { lowered, estreeTypeScriptES5 } from '../variants/estree';
import { typescriptAt } from '../variants/typescript';
import type { Source } from '../variants/variant';
import { Performance, type Program } from './random/perform';
import { print } from './random/print';
import { type Block, programs } from './random/program';
import { Reference } from './random/reference';
import { type Operation, printAnswer, type Run, scripts } from './random/script';

/** In so many turns everything that comes at all has come. */
const MANY_TURNS = 120;
const MOST_INTERRUPTS = 60;
const ENDED = printAnswer({ value: undefined, done: true });

/** What has been wrong, made small. */
const FOUND: [Block, Operation[]][] = [
  // The error of a second `stop` was taken for one of the call's own.
  [
    [
      {
        kind: 'call',
        body: [
          {
            kind: 'try',
            body: [{ kind: 'await', what: 'never' }],
            handler: { body: [{ kind: 'await', what: 'never' }], rethrows: false },
          },
        ],
      },
    ],
    ['next', 'stop', 'stop'],
  ],
  // An eager loop had written to the interrupt that it was served by.
  [
    [
      {
        kind: 'try',
        body: [{ kind: 'yield', what: 'item' }],
        last: [
          {
            kind: 'loop',
            over: { kind: 'ours', body: [{ kind: 'log' }] },
            body: [{ kind: 'log' }],
            breaks: false,
          },
        ],
      },
    ],
    ['next', 'interrupt'],
  ],
  // Two `yield*` from a class without `throw`: the inner one closed it with an error of its own.
  [
    [
      {
        kind: 'delegate',
        over: { kind: 'ours', body: [{ kind: 'delegate', over: { kind: 'class', items: 1 } }] },
      },
    ],
    ['next', 'interrupt'],
  ],
];

const COMPILERS: readonly (readonly [name: string, compile: (source: Source) => string])[] = [
  ['typescript-es2022', (source) => typescriptAt('es2022').compile(source)],
  ['babel', (source) => babel.compile(source)],
  ['estree-typescript-es5', (source) => estreeTypeScriptES5.compile(source)],
  ['estree, handover: eager', (source) => lowered(source, { handover: 'eager' }).text],
];

function load(compile: (source: Source) => string, program: Block): Program {
  const text = `'use strict';\nconst make = (w) => ${print(program)};`;
  const code = compile({ text, syntax: 'js' });
  return new Function('yieldFrom', `${code}\nreturn make;`)(runtime) as Program;
}

const unhandled: unknown[] = [];
const onUnhandled = (error: unknown): void => void unhandled.push(error);
beforeAll(() => process.on('unhandledRejection', onUnhandled));
afterAll(() => process.off('unhandledRejection', onUnhandled));
const macrotask = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

describe.each(COMPILERS)('%s', (_, compile) => {
  it('when all has come that comes, an interrupt does what the model says', async () => {
    await fc.assert(
      fc.asyncProperty(programs(true), scripts, async (program, script) => {
        const model = new Reference(program);
        const whole = toTheEnd(model, script);
        fc.pre(!model.isLeftOpen);
        const performance = new Performance(load(compile, program), script.includes('abort'));
        for (const operation of whole) await performance.perform(operation, MANY_TURNS);
        expect(described(performance)).toEqual(described(model));
        await macrotask();
        expect(unhandled.splice(0)).toEqual([]);
      }),
      { seed: 17, numRuns: 100, examples: FOUND },
    );
  }, 120_000);

  it('at any moment, every finally runs once, and nothing is pending', async () => {
    const moments = fc.array(fc.nat(7), { minLength: 12, maxLength: 12 });
    await fc.assert(
      fc.asyncProperty(programs(false), scripts, moments, async (program, script, turns) => {
        const performance = new Performance(load(compile, program), script.includes('abort'));
        for (const [at, operation] of script.entries()) {
          await performance.perform(operation, turns[at]);
          await performance.perform(operation, turns[script.length + at]);
        }
        let more = 0;
        do {
          await performance.perform('interrupt', 0);
          await performance.perform('next', MANY_TURNS);
        } while (performance.answers.at(-1) !== ENDED && more++ < MOST_INTERRUPTS);
        expect(performance.pending).toEqual([]);
        expect(unbalanced(performance.log)).toEqual([]);
        await macrotask();
        expect(unhandled.splice(0)).toEqual([]);
      }),
      { seed: 17, numRuns: 100 },
    );
  }, 120_000);
});

/** @returns the script, interrupts till the end, and two requests behind it */
function toTheEnd(model: Reference, script: readonly Operation[]): Operation[] {
  const whole = [...script];
  for (const operation of script) model.perform(operation);
  for (let more = 0; !model.isOver && more < MOST_INTERRUPTS; more++) {
    model.perform('interrupt');
    whole.push('interrupt');
  }
  for (const operation of ['next', 'next'] as const) {
    model.perform(operation);
    whole.push(operation);
  }
  return whole;
}

function described({ log, answers }: Run): object {
  return { log, answers };
}

/** Where a `try` was entered, and left not as often. */
function unbalanced(log: readonly string[]): string[] {
  const open = new Map<string, number>();
  for (const entry of log) {
    const [, what, path] = /^(enter|leave) (.*)$/.exec(entry) ?? [];
    if (path !== undefined) open.set(path, (open.get(path) ?? 0) + (what === 'enter' ? 1 : -1));
  }
  return [...open].filter(([, count]) => count !== 0).map(([path]) => path);
}
