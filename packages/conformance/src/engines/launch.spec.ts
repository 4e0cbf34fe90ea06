import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { enginePath } from '@yield-from/engines';
import type { Engine } from './engine';
import type { GuestCase } from './guest/guest';
import { launch, type CaseRun } from './launch';

const example = (name: string, code: string, needs: readonly string[] = []): GuestCase => ({
  name,
  needs,
  isSync: false,
  scripts: [[[['next']], [['return', 'r']]], [[['throw', 't']]]],
  code,
});

const CASES: readonly GuestCase[] = [
  example(
    'works',
    `function g() {
       return {
         next: function () { log('\\u2603'); return later({ done: false, value: 1 }); },
         'return': function (v) { return later({ done: true, value: v }); },
         'throw': fail
       };
     }`,
  ),
  example('needs what nobody has', 'function g() {}', ['Symbol', 'Reflect']),
  example('is no program', 'function g( {'),
  example('ends the process', 'function g() { process.exit(0); }'),
  example('throws', "function g() { throw new Error('x'); }"),
];

const LOGS = {
  works: [
    ['0: ☃', '1: next#0 -> { done: false, value: 1 }', "2: return#1 -> { done: true, value: 'r' }"],
    ["1: throw#0 rejected 't'"],
  ],
  throws: [['0: threw Error(x)'], ['0: threw Error(x)']],
};

describe('the bundle', () => {
  let scratch: string;
  beforeEach(() => {
    scratch = mkdtempSync(join(tmpdir(), 'bundle-'));
  });
  afterEach(() => rmSync(scratch, { recursive: true }));

  function run(executable: string | undefined): readonly CaseRun[] {
    const engine: Engine = {
      name: 'engine',
      title: 'Engine',
      source: { from: 'debian', package: 'none', executable: '' },
      command: (_, script) => [executable as string, script],
    };
    return launch(engine, '', CASES, 'var yieldFrom = {};', scratch);
  }

  it('gives the logs of all cases, though one has no program and one ends the process', () => {
    const runs = run(process.execPath);
    expect(runs[0]).toEqual({ kind: 'ran', logs: LOGS.works });
    expect(runs.map(({ kind }) => kind)).toEqual(['ran', 'ran', 'crashed', 'crashed', 'ran']);
    expect(runs[4]).toEqual({ kind: 'ran', logs: LOGS.throws });
  });

  it('runs where there is ES5 alone, by a polyfilled promise, and skips what such an engine lacks', () => {
    const runs = run(enginePath('node-0.10'));
    expect(runs[0]).toEqual({ kind: 'ran', logs: LOGS.works });
    expect(runs[1]).toEqual({ kind: 'skipped', feature: 'Symbol' });
    expect(runs[4]).toEqual({ kind: 'ran', logs: LOGS.throws });
  });

  it('says so when the engine does not run it at all', () => {
    expect(() => run('/bin/false')).toThrow(/Engine does not run the bundle/);
  });
});
