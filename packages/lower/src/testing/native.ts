/**
 * Runs a script's generator `g` twice, as it is and lowered, with the same requests, and gives both logs. The script
 * may call `log(…)`.
 */
import * as runtime from '@yield-from/runtime';
import { lower } from './text-host';
import { checked } from './invariants';

/** A request: the method and its argument. */
export type Request = readonly [how: 'next' | 'throw' | 'return', value?: unknown];

/** Drives a generator to its end. */
export const TO_END = 'to the end';

export interface Logs {
  readonly native: readonly string[];
  readonly lowered: readonly string[];
  /** The lowered script. */
  readonly output: string;
}

export async function runBoth(
  source: string,
  requests: readonly Request[] | typeof TO_END,
): Promise<Logs> {
  const output = lower(source);
  return {
    native: await run(source, requests),
    lowered: await run(output, requests),
    output,
  };
}

/** The log of a script that the native engine cannot run. */
export function runLowered(
  source: string,
  requests: readonly Request[] | typeof TO_END,
): Promise<string[]> {
  return run(checked(source), requests);
}

async function run(code: string, requests: readonly Request[] | typeof TO_END): Promise<string[]> {
  const log: string[] = [];
  const make = new Function('log', 'yf', `${code}\n;return g;`) as (
    ...args: unknown[]
  ) => (...args: unknown[]) => AsyncGenerator;
  const write = (...values: unknown[]): void => void log.push(values.map(text).join(' '));
  const generator = make(write, runtime)('first', 'second');
  const send = async ([how, value]: Request): Promise<boolean> => {
    try {
      const result = await generator[how](value);
      log.push(`-> ${text(result)}`);
      return result.done === true;
    } catch (error) {
      log.push(`!! ${text(error)}`);
      return true;
    }
  };
  if (requests === TO_END) {
    for (let i = 0; i < 100; i++) if (await send(['next', i])) break;
  } else for (const request of requests) await send(request);
  return log;
}

/** (Engines word their errors differently.) */
function text(value: unknown): string {
  if (value instanceof ReferenceError || value instanceof TypeError) return value.name;
  if (value instanceof Error) return `${value.name}: ${value.message}`;
  if (typeof value === 'function') return `function ${value.name}`;
  if (typeof value === 'object') {
    return JSON.stringify(value, (_key, item: unknown) =>
      item === undefined ? '(undefined)' : typeof item === 'function' ? text(item) : item,
    );
  }
  return String(value);
}

/** Ways to drive a generator: to its end, and with a return or a throw after none, one or some steps. */
const DRIVES: readonly (readonly Request[] | typeof TO_END)[] = [
  TO_END,
  [['return', 'early'], ['next']],
  [['next'], ['return', 'R'], ['next'], ['next'], ['next']],
  [['next'], ['next', 1], ['return', 'R'], ['next'], ['return', 'R2'], ['next']],
  [['next'], ['throw', 'T'], ['next'], ['next'], ['next']],
  [['next'], ['next', 1], ['next', 2], ['throw', 'T'], ['next'], ['throw', 'T2'], ['next']],
];

/** Expects the lowered script to do the same as the script, and its output to be in order. */
export async function expectSame(source: string): Promise<void> {
  checked(source);
  for (const requests of DRIVES) {
    const { native, lowered } = await runBoth(source, requests);
    expect(native).not.toEqual([]);
    expect({ requests, log: lowered }).toEqual({ requests, log: native });
  }
}
