/**
 * Every place to wait × when it is interrupted: the logs are in the snapshot, to be read against semantics §9, and are the same in
 * every variant.
 */
import '../variants/checked';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as runtime from '@yield-from/runtime';
import { OURS } from '../variants/list';
import type { Variant } from '../variants/variant';
import { type Generator, MOMENTS, runMoment } from './moments';
import { makeWorld } from './world';

interface Program {
  readonly places: Readonly<Record<string, unknown>>;
  make(place: string, world: object): Generator;
}

const source = readFileSync(join(__dirname, 'places.js'), 'utf8');

function load(variant: Variant): Program {
  const code = variant.compile({ text: `'use strict';\n${source}`, syntax: 'js' });
  return new Function('yieldFrom', `${code}\nreturn { places, make };`)(runtime) as Program;
}

/** A line for each cell. */
async function table({ places, make }: Program): Promise<string[]> {
  const lines: string[] = [];
  for (const place of Object.keys(places)) {
    for (const moment of Object.keys(MOMENTS)) {
      const log = await runMoment(moment, (entries) => make(place, makeWorld(entries)));
      lines.push(`${place}, ${moment}: ${log.join('; ')}`);
    }
  }
  return lines;
}

const unhandled: unknown[] = [];
const onUnhandled = (error: unknown) => unhandled.push(error);
beforeAll(() => process.on('unhandledRejection', onUnhandled));
afterAll(() => process.off('unhandledRejection', onUnhandled));

let first: Promise<string[]> | undefined;

it('every place, at every moment', async () => {
  expect(await (first ??= table(load(OURS[0])))).toMatchSnapshot();
});

it.each(OURS.map((variant) => [variant.name, variant] as const))(
  '%s: the same, nothing is pending, nothing unhandled',
  async (_, variant) => {
    const lines = await table(load(variant));
    expect(lines).toEqual(await (first ??= table(load(OURS[0]))));
    expect(lines.filter((line) => !line.endsWith('then -> {"done":true}'))).toEqual([]);
    await new Promise((resolve) => setImmediate(resolve));
    expect(unhandled).toEqual([]);
  },
);
