import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Piece, readLedger, standing, writeLedger } from './ledger';

const piece = (some: Partial<Piece>): Piece => ({
  run: 'seed 1',
  first: 0,
  count: 0,
  again: [],
  findings: [],
  seconds: 2,
  commit: 'aaa',
  node: 'v20',
  ...some,
});

test('a run goes on where its last piece stopped, and other runs are none of its business', () => {
  const pieces = [
    piece({ count: 10 }),
    piece({ first: 10, count: 5, commit: 'bbb' }),
    piece({ run: 'seed 2', count: 90 }),
  ];
  expect(standing(pieces, 'seed 1')).toEqual({
    next: 15,
    findings: [],
    seconds: 4,
    commits: ['aaa', 'bbb'],
  });
  expect(standing(pieces, 'seed 3').next).toBe(0);
});

test('the newest look at a program counts', () => {
  const failed = { index: 3, variant: 'babel', kind: 'different' } as const;
  const other = { index: 7, variant: 'babel', kind: 'stuck' } as const;
  const first = piece({ count: 10, findings: [failed, other] });
  expect(standing([first], 'seed 1').findings).toEqual([failed, other]);
  const second = piece({ first: 10, count: 10, again: [3, 7], findings: [other] });
  expect(standing([first, second], 'seed 1').findings).toEqual([other]);
});

test('a ledger is read as it was written', () => {
  const folder = mkdtempSync(join(tmpdir(), 'ledger-'));
  const file = join(folder, 'deep', 'ledger.jsonl');
  try {
    expect(readLedger(file)).toEqual([]);
    writeLedger(file, piece({ count: 1 }));
    writeLedger(file, piece({ first: 1, count: 2 }));
    expect(readLedger(file)).toEqual([piece({ count: 1 }), piece({ first: 1, count: 2 })]);
  } finally {
    rmSync(folder, { recursive: true });
  }
});
