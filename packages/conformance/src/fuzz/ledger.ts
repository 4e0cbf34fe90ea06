/**
 * What a long run has done so far, in a file: a line of JSON for each piece. A piece goes on where the last one of the
 * same run stopped, and asks again after what failed, as that may have been mended.
 */
import { appendFileSync, existsSync, mkdirSync, readFileSync } from 'node:fs';
import { dirname } from 'node:path';
import type { Finding } from './pool';

export interface Piece {
  /** The seed, the variants and all wishes: what makes two pieces parts of one run. */
  readonly run: string;
  readonly first: number;
  readonly count: number;
  /** Programs of earlier pieces that were run once more. */
  readonly again: readonly number[];
  readonly findings: readonly Finding[];
  readonly seconds: number;
  readonly commit: string;
  readonly node: string;
}

export interface Standing {
  /** The first program that has not been run. */
  readonly next: number;
  /** What is known to fail by the newest look at it. */
  readonly findings: readonly Finding[];
  readonly seconds: number;
  readonly commits: readonly string[];
}

export function readLedger(file: string): Piece[] {
  if (!existsSync(file)) return [];
  const lines = readFileSync(file, 'utf8').split('\n').filter(Boolean);
  return lines.map((line) => JSON.parse(line) as Piece);
}

export function writeLedger(file: string, piece: Piece): void {
  mkdirSync(dirname(file), { recursive: true });
  appendFileSync(file, `${JSON.stringify(piece)}\n`);
}

export function standing(pieces: readonly Piece[], run: string): Standing {
  const own = pieces.filter((piece) => piece.run === run);
  const findings = own.reduce<readonly Finding[]>(
    (open, piece) => [
      ...open.filter(({ index }) => !piece.again.includes(index)),
      ...piece.findings,
    ],
    [],
  );
  return {
    next: own.reduce((next, { first, count }) => Math.max(next, first + count), 0),
    findings,
    seconds: own.reduce((sum, { seconds }) => sum + seconds, 0),
    commits: [...new Set(own.map(({ commit }) => commit))],
  };
}
