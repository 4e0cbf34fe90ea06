/**
 * Results of earlier runs, so that an interrupted run goes on where it stopped and an unchanged test is
 * not run twice. One file per configuration with one JSON object per line, appended to as results
 * come in; the last line about a test counts.
 */
import { createHash } from 'node:crypto';
import { appendFileSync, existsSync, mkdirSync, readFileSync } from 'node:fs';
import { dirname } from 'node:path';
import type { Failure } from './realm';

interface Line {
  readonly path: string;
  /** Of the test's source, the harness and the tool. */
  readonly key: string;
  readonly failure?: string;
}

export class Cache {
  private readonly lines = new Map<string, Line>();

  /** @param common a hash of everything but the test itself that a result depends on */
  constructor(
    private readonly file: string,
    private readonly common: string,
  ) {
    mkdirSync(dirname(file), { recursive: true });
    if (!existsSync(file)) return;
    for (const text of readFileSync(file, 'utf8').split('\n')) {
      const line = parseLine(text);
      if (line) this.lines.set(line.path, line);
    }
  }

  /** @returns undefined where there is no valid result, else an object with it. */
  get(path: string, source: string): { readonly failure: Failure } | undefined {
    const line = this.lines.get(path);
    return line?.key === this.key(source) ? { failure: line.failure } : undefined;
  }

  put(path: string, source: string, failure: Failure): void {
    const line: Line = { path, key: this.key(source), failure };
    this.lines.set(path, line);
    appendFileSync(this.file, `${JSON.stringify(line)}\n`);
  }

  private key(source: string): string {
    return createHash('sha256').update(this.common).update(source).digest('hex').slice(0, 16);
  }
}

/** @returns undefined for a line that an interrupted run left incomplete. */
function parseLine(text: string): Line | undefined {
  try {
    return JSON.parse(text) as Line;
  } catch {
    return undefined;
  }
}
