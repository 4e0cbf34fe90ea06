/**
 * The recorded logs of the cases that Node 20 is too old for, a file per case and style: one line an event, an empty
 * line between two scripts.
 */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { CASES, type Case } from '../cases/load';
import type { Style } from './variant';

export type Logs = readonly (readonly string[])[];

/** Of a case in a style; the two spellings of async generators are to give the same logs. */
export function recordFile(one: Case, style: Style): string {
  const infix = style === 'native' || style === 'yield_' ? '' : `.${style.replace(' ', '-')}`;
  return join(CASES, `${one.name}${infix}.log`);
}

/** @returns undefined where nothing is recorded */
export function recordedLogs(one: Case, style: Style): Logs | undefined {
  const file = recordFile(one, style);
  if (!one.flags.recorded || !existsSync(file)) return undefined;
  const scripts = readFileSync(file, 'utf8').trimEnd().split('\n\n');
  return scripts.map((log) => log.split('\n'));
}

export function recordText(logs: Logs): string {
  return `${logs.map((log) => log.join('\n')).join('\n\n')}\n`;
}
