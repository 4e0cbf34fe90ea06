/**
 * `dumpGenerators`: all generators that have begun and not ended, what they do, and since when.
 *
 *     #7 lines  waiting 4m12s on a promise  src/a.ts:12:9
 *        awaited by #3 main  src/m.ts:4:3
 *        2 requests queued
 *     #8 rows  suspended 3s  src/b.ts:7:5
 */
import { openGenerators } from './registry';
import { type CallReport, type GeneratorReport, reportOf } from './report';

export interface DumpOptions {
  /** Gives what there is to say, and prints nothing. */
  readonly json?: boolean;
}

/** Prints them to the console, those that have begun first, first. Gives the text. */
export function dumpGenerators(options?: { readonly json?: false }): string;
export function dumpGenerators(options: { readonly json: true }): GeneratorReport[];
export function dumpGenerators({ json = false }: DumpOptions = {}): string | GeneratorReport[] {
  const reports = openGenerators().map(reportOf);
  if (json) return reports;
  const text = textOf(reports);
  console.error(text);
  return text;
}

declare const console: { error(text: string): void };

export function textOf(reports: readonly GeneratorReport[]): string {
  if (reports.length === 0) return 'No generator is open.';
  return reports.map((report) => linesOf(report).join('\n   ')).join('\n');
}

function linesOf(report: GeneratorReport): string[] {
  const { awaitedBy, queued, isInterrupted, created } = report;
  const lines = [calledOf(report) + stateOf(report) + placeOf(report)];
  if (awaitedBy !== undefined) lines.push('awaited by ' + calledOf(awaitedBy) + placeOf(awaitedBy));
  if (queued > 0) lines.push(`${queued} ${queued === 1 ? 'request' : 'requests'} queued`);
  if (isInterrupted) lines.push('an interrupt is on its way');
  if (created !== undefined) lines.push('created at ' + created);
  return lines;
}

function calledOf({ number, name }: CallReport): string {
  return `#${number} ${name === '' ? '<anonymous>' : name}`;
}

function stateOf({ state, milliseconds, on }: GeneratorReport): string {
  const waited = state === 'waiting' || state === 'suspended' ? ` ${duration(milliseconds)}` : '';
  const what = on === undefined || typeof on === 'string' ? on : calledOf(on);
  return `  ${state}${waited}${what === undefined ? '' : ` on ${what}`}`;
}

function placeOf({ file, line, column }: CallReport): string {
  return line > 0 ? `  ${file}:${line}:${column}` : '';
}

/** `350ms`, `12s`, `4m12s`, `3h05m` */
function duration(milliseconds: number): string {
  if (milliseconds < 1000) return `${Math.round(milliseconds)}ms`;
  const seconds = Math.floor(milliseconds / 1000);
  if (seconds < 60) return `${seconds}s`;
  const minutes = Math.floor(seconds / 60);
  if (minutes < 60) return `${minutes}m${twoDigits(seconds % 60)}s`;
  return `${Math.floor(minutes / 60)}h${twoDigits(minutes % 60)}m`;
}

function twoDigits(number: number): string {
  return (number < 10 ? '0' : '') + number;
}
