import { execFileSync, spawn } from 'node:child_process';
import { existsSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { enginePath } from '@yield-from/engines';
import type { Contestant } from './contestants';

export interface BenchEngine {
  readonly name: string;
  readonly title: string;
  /** What kinds of output it can run. */
  readonly runs: readonly Contestant['needs'][];
  /** What it, or the bundler for it, picks from a package's `exports`. */
  readonly conditions: readonly string[];
  /** It is this much slower than the current Node, about: the sizes are divided by it. */
  readonly slowness: number;
  /** The command that runs a script; undefined where the engine cannot be had. */
  command(script: string): readonly [string, ...string[]] | undefined;
}

/** A runaway program is stopped after this. */
const TIMEOUT = 120_000;
const CACHE = join(__dirname, '..', '.cache');

export const CURRENT: BenchEngine = {
  name: 'node',
  title: `Node ${process.versions.node}`,
  runs: ['native', 'ES2017', 'ES5'],
  conditions: ['es2022'],
  slowness: 1,
  // The garbage collector is for mitata and for the memory figures.
  command: (script) => [process.execPath, '--expose-gc', script],
};

export const OLD_ENGINES: readonly BenchEngine[] = [
  {
    name: 'node-8',
    title: 'Node 8.17',
    runs: ['ES2017', 'ES5'],
    conditions: [],
    slowness: 10,
    command: (script) => withExecutable(enginePath('node-8'), script),
  },
  {
    name: 'node-4',
    title: 'Node 4.9',
    runs: ['ES5'],
    conditions: [],
    slowness: 20,
    command: (script) => withExecutable(enginePath('node-4'), script),
  },
  {
    name: 'hermes',
    title: 'Hermes 0.12',
    runs: ['ES5'],
    conditions: [],
    slowness: 40,
    command: (script) => withExecutable(hermes(), '-Xmicrotask-queue', '-w', script),
  },
  {
    name: 'quickjs',
    title: 'QuickJS',
    runs: ['native', 'ES2017', 'ES5'],
    conditions: [],
    slowness: 40,
    command: (script) => [
      process.execPath,
      join(__dirname, '..', 'harness', 'quickjs.cjs'),
      script,
    ],
  },
];

function withExecutable(
  executable: string | undefined,
  ...rest: string[]
): readonly [string, ...string[]] | undefined {
  return executable === undefined ? undefined : [executable, ...rest];
}

/** Hermes is 133 MB: fetched when it is asked for, into a folder of its own. */
function hermes(): string | undefined {
  const executable = join(CACHE, 'hermes/node_modules/hermes-engine-cli/linux64-bin/hermes');
  if (!existsSync(executable)) {
    const folder = join(CACHE, 'hermes');
    mkdirSync(folder, { recursive: true });
    const install = ['install', '--no-save', '--silent', '--prefix', folder];
    execFileSync('npm', [...install, 'hermes-engine-cli@0.12.0'], { stdio: 'inherit' });
  }
  return existsSync(executable) ? executable : undefined;
}

/** Runs a script to its end and gives what it printed; rejects when it takes too long. */
export function execute(command: readonly [string, ...string[]]): Promise<string> {
  const [file, ...args] = command;
  return new Promise((resolve, reject) => {
    const child = spawn(file, args, { stdio: ['ignore', 'pipe', 'pipe'] });
    let printed = '';
    let complaints = '';
    child.stdout.on('data', (text: Buffer) => (printed += text.toString('utf8')));
    child.stderr.on('data', (text: Buffer) => (complaints += text.toString('utf8')));
    const timer = setTimeout(() => child.kill('SIGKILL'), TIMEOUT);
    child.on('error', reject);
    child.on('close', (_code, signal) => {
      clearTimeout(timer);
      if (signal === 'SIGKILL') reject(new Error(`took more than ${TIMEOUT / 1000} s`));
      // Exit codes of old engines lie: the caller looks for the worker's line.
      else resolve(printed + (printed.includes('@@') ? '' : complaints));
    });
  });
}
