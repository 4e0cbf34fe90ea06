/**
 * The stack of an error that has passed the five stages of a pipeline, and `trace` of the first, are what the engine says of native
 * ones: names and lines of the source, in order, through the source maps of webpack and Vite.
 */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import * as ts from 'typescript';

const PACKAGE = join(__dirname, '..');
const FIXTURE = join(__dirname, 'fixture', 'pipeline.ts');
const folder = mkdtempSync(join(PACKAGE, 'dist', 'test-stacks-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function node(args: readonly string[], env: NodeJS.ProcessEnv = {}): string {
  const { stdout, stderr, status } = spawnSync(process.execPath, args, {
    encoding: 'utf8',
    cwd: PACKAGE,
    env: { ...process.env, ...env },
  });
  expect([status, stderr]).toEqual([0, '']);
  return stdout;
}

/** `name:line` of the frames in the fixture. */
const framesOf = (stack: string): string[] =>
  stack.split('\n').flatMap((frame) => {
    const found = /at (?:async )?(\S+) \(.*pipeline\.ts:(\d+):\d+\)$/.exec(frame);
    return found ? [`${found[1]}:${found[2]}`] : [];
  });

/** What it prints: a trace, and a stack. */
const told = (file: string, env?: NodeJS.ProcessEnv): string[][] =>
  node(['--enable-source-maps', file], env)
    .trim()
    .split('\n')
    .map((line) => framesOf(JSON.parse(line) as string));

let native: string[];

beforeAll(() => {
  const { outputText } = ts.transpileModule(readFileSync(FIXTURE, 'utf8'), {
    fileName: FIXTURE,
    compilerOptions: {
      target: ts.ScriptTarget.ES2022,
      module: ts.ModuleKind.CommonJS,
      inlineSourceMap: true,
    },
  });
  writeFileSync(join(folder, 'native.cjs'), outputText);
  native = told(join(folder, 'native.cjs'), { NATIVE: 'yes' })[1];
});

it('natively', () => {
  expect(native.map((frame) => frame.split(':')[0])).toEqual([
    ...['read', 'parsed', 'both', 'each', 'main'],
  ]);
});

it.each(['webpack', 'vite'])('through the maps of %s', (bundler) => {
  const options = JSON.stringify({ debug: true, asyncFunctions: true });
  node([join(__dirname, 'tools', 'build.mjs'), bundler, folder, 'pipeline.ts', options]);
  const [trace, stack] = told(join(folder, 'main.cjs'));
  expect(stack).toEqual(native);
  expect(trace.slice(1)).toEqual(native.slice(1));
  // (It waits a line before that in which it fails.)
  expect(trace[0]).toBe(native[0].replace(/\d+/, (line) => String(Number(line) - 1)));
});
