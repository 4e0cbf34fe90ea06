/**
 * Random programs that interrupt themselves, at any place where they say something: with `handover: 'eager'`, where a generator runs in
 * the step of the one that reads it, as in exact turns.
 */
import '../variants/checked';
import fc from 'fast-check';
import * as runtime from '@yield-from/runtime';
import { interrupt, stop } from '@yield-from/runtime/interrupt';
import { lowered } from '../variants/estree';
import { describeError } from './describe-error';
import { print } from './random/print';
import { type Block, programs } from './random/program';
import { printAnswer } from './random/script';
import { makeWorld } from './random/world';

type Generator = AsyncGenerator<unknown, unknown, never>;
type Program = (world: object) => () => Generator;

const MANY_TURNS = 150;
const MOST_REQUESTS = 12;

function load(program: Block, handover: 'exact' | 'eager'): Program {
  // (What runs in a call has waited: only then is anything handed over.)
  const text = `'use strict';\nconst make = (w) => ${print([{ kind: 'await', what: 'later' }, ...program])};`;
  const { text: code } = lowered({ text, syntax: 'js' }, { handover });
  return new Function('yieldFrom', `${code}\nreturn make;`)(runtime) as Program;
}

/** Asks until the generator has ended or hangs. `places`: the entries of the log at which it is interrupted, or stopped. */
async function run(
  program: Program,
  places: ReadonlyMap<number, 'interrupt' | 'stop'>,
): Promise<string[]> {
  const log: string[] = [];
  const world = makeWorld(log) as Record<'log' | 'caught', (...said: unknown[]) => void>;
  const generator = program(world)();
  const said = (name: 'log' | 'caught'): void => {
    const original = world[name];
    world[name] = (...args) => {
      original(...args);
      const how = places.get(log.length - 1);
      if (how !== undefined) log.push(how);
      if (how === 'interrupt') void interrupt(generator, new Error(`at ${log.length}`));
      if (how === 'stop') void stop(generator);
    };
  };
  said('log');
  said('caught');
  for (let request = 0; request < MOST_REQUESTS; request++) {
    let answer: string | undefined;
    generator.next().then(
      (result) => (answer = printAnswer(result)),
      (error: unknown) => (answer = `rejected: ${describeError(error)}`),
    );
    for (let turn = 0; turn < MANY_TURNS && answer === undefined; turn++) await undefined;
    log.push(`${request}: ${answer ?? 'pending'}`);
    if (answer === undefined) break;
  }
  return log;
}

const places = fc
  .array(fc.tuple(fc.nat(8), fc.constantFrom('interrupt', 'stop')), { minLength: 1, maxLength: 3 })
  .map((entries) => new Map(entries));

it('are interrupted where they are in exact turns', async () => {
  await fc.assert(
    fc.asyncProperty(programs(true), places, async (program, at) => {
      const [exact, eager] = await Promise.all(
        (['exact', 'eager'] as const).map((handover) => run(load(program, handover), at)),
      );
      expect(eager).toEqual(exact);
    }),
    { seed: 17, numRuns: 300 },
  );
}, 120_000);
