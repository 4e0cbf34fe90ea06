/**
 * Every place to wait × when it is interrupted: the logs are in the snapshot, to be read against semantics §9, and are the same in
 * every variant.
 */
import '../variants/checked';
import * as runtime from '@yield-from/runtime';
import { OURS } from '../variants/list';
import type { Variant } from '../variants/variant';
import { compilePlaces } from './compile-places';
import { type Program, table } from './table';

function load(variant: Variant): Program {
  return new Function('yieldFrom', compilePlaces(variant))(runtime) as Program;
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
