/** What the READMEs tell people to write, as they write it. */
import { codeBlocks, codeOf } from './code-blocks';
import type { Toolchain } from './toolchain';

const UNPLUGIN = 'packages/unplugin/README.md';
const SET_UP = 'packages/site/guide/set-up.md';

/** All three kinds, in the forms that a bundler's own tools might bring down in another way. */
export const PROGRAM: Toolchain['program'] = {
  sources: {
    'main.ts': `
import { squares, Total } from './numbers';

const log = (...values: unknown[]): void => console.log(values.join(' '));

async function all(): Promise<void> {
  for await (const square of squares(3)) log('square', square);
  const total = new Total();
  for (const part of total.parts([1, 2])) log('part', part);
  log('sum', await total.sum(4));
}

all().then(() => log('done'), (error: unknown) => log(error));
`,
    'numbers.ts': `
export async function* squares(count: number): AsyncGenerator<number> {
  try {
    for (let n = 1; n <= count; n++) yield (await Promise.resolve(n)) * n;
  } finally {
    console.log('closed');
  }
}

export class Total {
  private readonly factor = 10;
  *parts(list: readonly number[]): Generator<number> {
    yield* list.map((n) => n * this.factor);
  }
  sum = async (count: number): Promise<number> => {
    let sum = 0;
    for await (const square of squares(count)) sum += square * this.factor;
    return sum;
  };
}
`,
  },
  prints: 'square 1\nsquare 4\nsquare 9\nclosed\npart 10\npart 20\nclosed\nsum 300\ndone\n',
};

const BABEL = { '@babel/core': '^7.29.0', '@babel/preset-env': '^7.29.0' };
const OUTPUT_BABEL = { ...BABEL, '@rollup/plugin-babel': '^7.0.0', rollup: '^4.0.0' };
const WITH_TYPES = { ...BABEL, '@babel/preset-typescript': '^7.29.0' };

/** A bundler with a recipe down to ES5. */
function recipe(
  bundler: string,
  file: string,
  packages: Toolchain['packages'],
  build: Toolchain['build'][number],
): Toolchain {
  return {
    id: `recipe-${bundler}`,
    nodes: ['22'],
    packages,
    ours: ['runtime', 'unplugin'],
    files: { [file]: codeOf(UNPLUGIN, `recipe/${file}`) },
    build: [build],
    program: PROGRAM,
    result: 'dist/main.js',
    es5: true,
  };
}

const RECIPES = [
  recipe('vite', 'vite.config.mjs', { ...OUTPUT_BABEL, vite: '^8.0.0' }, [
    'vite/bin/vite.js',
    'build',
  ]),
  recipe(
    'rollup',
    'rollup.config.mjs',
    { ...WITH_TYPES, ...OUTPUT_BABEL, '@rollup/plugin-node-resolve': '^16.0.0' },
    ['rollup/dist/bin/rollup', '-c', 'rollup.config.mjs'],
  ),
  recipe('rolldown', 'rolldown.config.mjs', { ...OUTPUT_BABEL, rolldown: '^1.3.0' }, [
    'rolldown/bin/cli.mjs',
    '-c',
    'rolldown.config.mjs',
  ]),
  recipe(
    'webpack',
    'webpack.config.cjs',
    { ...WITH_TYPES, 'babel-loader': '^10.0.0', webpack: '^5.100.0', 'webpack-cli': '^6.0.0' },
    ['webpack-cli/bin/cli.js', '-c', 'webpack.config.cjs'],
  ),
  recipe('rspack', 'rspack.config.mjs', { '@rspack/core': '^2.0.0', '@rspack/cli': '^2.0.0' }, [
    '@rspack/cli/bin/rspack.js',
    'build',
    '-c',
    'rspack.config.mjs',
  ]),
  recipe('esbuild', 'esbuild.mjs', { esbuild: '^0.28.0', '@swc/core': '^1.15.0' }, [
    '../esbuild.mjs',
  ]),
];

/** The countdown of the README, by the tsconfig.json of the guide. */
function typescript(
  version: string,
  tsPatch: string,
  nodes: readonly string[],
  more: object,
): Toolchain {
  const first = (file: string, language: string): string =>
    codeBlocks(file).find((block) => block.language === language)?.code ?? '';
  const { compilerOptions, ...rest } = JSON.parse(first(SET_UP, 'json')) as {
    compilerOptions: object;
  };
  return {
    id: `readme-typescript-${version}`,
    nodes,
    packages: { typescript: `^${version}.0.0`, 'ts-patch': `^${tsPatch}.0.0` },
    ours: ['runtime', 'typescript'],
    files: { 'tsconfig.json': { ...rest, compilerOptions: { ...compilerOptions, ...more } } },
    build: [['ts-patch/bin/tspc.js']],
    program: {
      sources: {
        'main.ts': `${first('README.md', 'ts')}
const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms / 1000));
async function main(): Promise<void> {
  for await (const left of countdown(2)) console.log(left);
}
main();
`,
      },
      prints: '2\n1\ndone\n',
    },
    result: 'dist/main.js',
    es5: true,
  };
}

export const README_ROWS: readonly Toolchain[] = [
  typescript('5', '3', ['20'], {}),
  typescript('6', '4', ['22'], { ignoreDeprecations: '6.0' }),
  ...RECIPES,
];
