/** How long compiling takes: a real code base with `tspc`, and one very long generator in-process. */
import { execFileSync } from 'node:child_process';
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { compileWithBabel7 } from './contestants/babel';
import { compileWithTypeScript } from './contestants/typescript';
import { longGenerator } from './large/text';
import { median } from './statistics';

export interface ProjectTimes {
  readonly title: string;
  readonly lines: number;
  /** Seconds, one for each round. */
  readonly without: readonly number[];
  readonly with: readonly number[];
}

/**
 * The sources of a published package, type checked and compiled to ES2017 by `tspc`, with the plugin and
 * without, taking turns.
 */
export function measureProject(rounds: number): ProjectTimes {
  const folder = mkdtempSync(join(tmpdir(), 'bench-'));
  try {
    const published = dirname(require.resolve('openai'));
    const { version } = JSON.parse(readFileSync(join(published, 'package.json'), 'utf8')) as {
      version: string;
    };
    const sources = join(folder, 'src');
    cpSync(join(published, 'src'), sources, { recursive: true });
    writeConfig(folder, 'without.json', []);
    writeConfig(folder, 'with.json', [{ transform: require.resolve('@yield-from/typescript') }]);
    const times = { without: [] as number[], with: [] as number[] };
    for (let round = 0; round < rounds; round++) {
      const without = compileProject(folder, 'without.json');
      const with_ = compileProject(folder, 'with.json');
      if (with_.complaints !== without.complaints) throw new Error(with_.complaints);
      times.without.push(without.seconds);
      times.with.push(with_.seconds);
    }
    return { title: `openai ${version}`, lines: countLines(sources), ...times };
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function writeConfig(folder: string, name: string, plugins: readonly object[]): void {
  const compilerOptions = {
    target: 'ES2017',
    module: 'CommonJS',
    moduleResolution: 'Node10',
    lib: ['ES2022', 'DOM', 'DOM.Iterable', 'DOM.AsyncIterable', 'ESNext.Disposable'],
    types: [],
    skipLibCheck: true,
    strict: true,
    outDir: name.replace('.json', ''),
    plugins,
  };
  const exclude = ['src/**/deno*', 'src/lib/Chat*Fromreadable*'];
  writeFileSync(
    join(folder, name),
    JSON.stringify({ compilerOptions, include: ['src'], exclude }, null, 2),
  );
}

/**
 * The seconds it took, and what was complained about: the package's optional dependencies are not here.
 */
function compileProject(folder: string, config: string): { seconds: number; complaints: string } {
  const compiler = require.resolve('ts-patch/bin/tspc');
  const begin = performance.now();
  let complaints = '';
  try {
    execFileSync(process.execPath, [compiler, '-p', config], { cwd: folder, encoding: 'utf8' });
  } catch (error) {
    complaints = (error as { stdout: string }).stdout;
  }
  return { seconds: (performance.now() - begin) / 1000, complaints };
}

function countLines(folder: string): number {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts'))
    .reduce((sum, name) => sum + readFileSync(join(folder, name), 'utf8').split('\n').length, 0);
}

export interface GeneratorTimes {
  readonly statements: number;
  /** Milliseconds by compiler, in the order of `COMPILERS`; undefined: not tried. */
  readonly milliseconds: readonly (number | undefined)[];
}

export const COMPILERS: readonly { readonly title: string; run(source: string): string }[] = [
  {
    title: 'TypeScript ES5 with ours',
    run: (source) => compileWithTypeScript(source, 'long.js', 'ES5', {}),
  },
  {
    title: 'TypeScript ES5 alone',
    run: (source) => compileWithTypeScript(source, 'long.js', 'ES5', undefined),
  },
  { title: 'Babel ES5 with ours', run: (source) => compileWithBabel7(source, 'long.js', true) },
  { title: 'Babel ES5 alone', run: (source) => compileWithBabel7(source, 'long.js', false) },
];

/** A compiler that took longer than this, in milliseconds, is not asked for a longer generator. */
const PATIENCE = 10_000;

/** Generators of growing length, every compiler taking its turn. */
export function measureGenerators(lengths: readonly number[], rounds: number): GeneratorTimes[] {
  const last = COMPILERS.map(() => 0);
  return lengths.map((statements) => {
    const source = longGenerator(statements);
    const milliseconds = COMPILERS.map(({ run }, index) => {
      if (last[index] > PATIENCE) return undefined;
      const times: number[] = [];
      do {
        const begin = performance.now();
        run(source);
        times.push(performance.now() - begin);
      } while (times.length < rounds && times[0] < PATIENCE);
      last[index] = median(times);
      return last[index];
    });
    return { statements, milliseconds };
  });
}
