/** One case under one variant against the oracle. */
import { type Case } from '../cases/load';
import { withoutTicks } from '../cases/drive';
import { printScript } from '../cases/script';
import { native } from './native';
import { type Logs, recordedLogs } from './recorded';
import { run } from './run';
import { link, prepare, type Style, type Variant } from './variant';

export type Outcome =
  | { readonly kind: 'same' }
  /** The style does not apply to the case. */
  | { readonly kind: 'none' }
  | { readonly kind: 'different'; readonly differences: readonly Difference[] }
  | { readonly kind: 'failed'; readonly error: string };

export interface Difference {
  readonly script: string;
  readonly expected: readonly string[];
  readonly actual: readonly string[];
}

const expectations = new Map<string, Promise<Logs>>();

/** The oracle's logs, one per script, with turns. Both spellings of async generators have the same. */
export function expected(one: Case, style: Style): Promise<Logs> {
  const oracle = style === 'yield_' ? 'native' : style;
  const key = `${one.name} ${oracle}`;
  const known = expectations.get(key);
  if (known) return known;
  const recorded = recordedLogs(one, oracle);
  const logs = recorded ? Promise.resolve(recorded) : observe(one, native, oracle);
  expectations.set(key, logs);
  return logs;
}

/** What a variant makes of a case. @throws as the compiler does. */
export async function observe(one: Case, variant: Variant, style: Style): Promise<string[][]> {
  const source = prepare(one, style);
  if (!source) throw new Error(`${one.name} has no ${style} style`);
  const evaluate = link(variant.compile(source));
  const found: string[][] = [];
  for (const script of one.scripts) found.push(await run(evaluate, script, style));
  return found;
}

export async function compare(one: Case, variant: Variant, style: Style): Promise<Outcome> {
  const source = prepare(one, style);
  if (!source) return { kind: 'none' };
  try {
    const oracle = await expected(one, style);
    const evaluate = link(variant.compile(source));
    const differences: Difference[] = [];
    for (const [i, script] of one.scripts.entries()) {
      const comparable = (log: readonly string[]): readonly string[] =>
        one.flags.noTicks ? withoutTicks(log) : log;
      const wanted = comparable(oracle[i]);
      const actual = comparable(await run(evaluate, script, style));
      if (wanted.join('\n') !== actual.join('\n')) {
        differences.push({ script: printScript(script), expected: wanted, actual });
      }
    }
    return differences.length ? { kind: 'different', differences } : { kind: 'same' };
  } catch (error) {
    return {
      kind: 'failed',
      error: error instanceof Error ? (error.stack ?? error.message) : String(error),
    };
  }
}

/** Two logs side by side, the differing lines marked. */
export function printDifference({ script, expected, actual }: Difference): string {
  const width = Math.min(60, Math.max(...expected.map((line) => line.length), 8)) + 2;
  const lines = [`drive: ${script}`];
  for (let i = 0; i < Math.max(expected.length, actual.length); i++) {
    const [left = '', right = ''] = [expected[i], actual[i]];
    lines.push(`${left === right ? '  ' : '! '}${left.padEnd(width)}| ${right}`);
  }
  return lines.join('\n');
}
