/** Tools around a bundler, as `yield-from init` sets them up: the packed command plugs in, then the tool builds. */
import { PROGRAM } from './readme-rows';
import type { Toolchain } from './toolchain';

/** @param config what a user has before `init` */
function wrapped(
  tool: string,
  nodes: Toolchain['nodes'],
  packages: Toolchain['packages'],
  config: string,
  ...build: Toolchain['build'][number]
): Toolchain {
  return {
    id: `wrapped-${tool}`,
    nodes,
    packages,
    ours: ['runtime', 'unplugin', 'cli'],
    files: {
      [`${tool}.config.mjs`]: `export default ${config};\n`,
      // (Else the checkout's is found, whose `paths` lead to sources.)
      'tsconfig.json': { compilerOptions: { target: 'ES2022' } },
    },
    build: [['@yield-from/cli/bin/yield-from.js', 'init', '--yes'], build],
    program: PROGRAM,
    result: 'dist/main.js',
  };
}

export const WRAPPED_ROWS: readonly Toolchain[] = [
  wrapped(
    'tsup',
    ['20', '24'],
    { tsup: '^8.5.0', typescript: '~5.9.3' },
    "{ entry: ['src/main.ts'], target: 'es2017', noExternal: [/./] }",
    'tsup/dist/cli-default.js',
  ),
  wrapped(
    'tsdown',
    ['24'],
    { tsdown: '^0.23.0', typescript: '~5.9.3' },
    "{ entry: ['src/main.ts'], format: 'cjs', outExtensions: () => ({ js: '.js' }), target: 'es2017' }",
    'tsdown/dist/run.mjs',
  ),
  wrapped(
    'rsbuild',
    ['20', '24'],
    { '@rsbuild/core': '^2.3.0' },
    "{ source: { entry: { main: './src/main.ts' } }, output: { target: 'node' } }",
    '@rsbuild/core/bin/rsbuild.js',
    'build',
  ),
];
