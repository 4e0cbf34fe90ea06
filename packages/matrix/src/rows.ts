import { README_ROWS } from './readme-rows';
import { REQUIRED_ROWS } from './required-rows';
import type { Toolchain } from './toolchain';
import { WRAPPED_ROWS } from './wrapped-rows';

const ALL = ['20', '22', '24', '26'];
const MODERN = ['22', '24', '26'];

const TYPES = { '@types/node': '^20.19.0' };
const LIBRARIES = ['ES2015', 'ES2018.AsyncIterable', 'ES2018.AsyncGenerator'];
const COMMON = { types: ['node'], rootDir: 'src', strict: true, skipLibCheck: true };
const CLASSIC = {
  ...COMMON,
  module: 'CommonJS',
  moduleResolution: 'Node10',
  experimentalDecorators: true,
};
const TRANSFORMER = '@yield-from/typescript';

/** The compiler as a transformer, straight to ES5. */
function transformer(
  version: string,
  tsPatch: string,
  nodes: readonly string[],
  extra = {},
): Toolchain {
  return {
    id: `typescript-${version}`,
    nodes,
    packages: { ...TYPES, typescript: `~${version}.0`, 'ts-patch': tsPatch },
    ours: ['runtime', 'typescript'],
    files: {
      'tsconfig.json': {
        compilerOptions: {
          ...CLASSIC,
          ...extra,
          target: 'ES5',
          lib: LIBRARIES,
          plugins: [{ transform: TRANSFORMER }],
        },
        include: ['src'],
      },
    },
    build: [['ts-patch/bin/tspc.js', '-p', '.', '--outDir', '{out}']],
  };
}

/** TypeScript 7 runs no transformers: what it writes is lowered by the command line. */
const COMMAND_LINE: Toolchain = {
  id: 'typescript-7-cli',
  nodes: ALL,
  packages: { ...TYPES, typescript: '^7.0.2' },
  ours: ['runtime', 'cli'],
  files: {
    'tsconfig.json': {
      compilerOptions: {
        ...COMMON,
        target: 'ESNext',
        module: 'NodeNext',
        lib: ['ES2023'],
        sourceMap: true,
      },
      include: ['src'],
    },
  },
  build: [
    ['typescript/bin/tsc', '-p', '.', '--outDir', '{out}'],
    ['@yield-from/cli/bin/yield-from.js', 'lower', '{out}', '--write'],
  ],
};

function babel(major: string, nodes: readonly string[]): Toolchain {
  return {
    id: `babel-${major}`,
    nodes,
    packages: {
      '@babel/core': `^${major}.0.0`,
      '@babel/cli': `^${major}.0.0`,
      '@babel/preset-env': `^${major}.0.0`,
      '@babel/preset-typescript': `^${major}.0.0`,
      '@babel/plugin-proposal-decorators': `^${major}.0.0`,
    },
    ours: ['runtime', 'babel'],
    files: {
      'babel.config.json': {
        presets: [
          ['@babel/preset-env', { targets: 'ie 11', modules: 'commonjs' }],
          '@babel/preset-typescript',
        ],
        plugins: [
          'module:@yield-from/babel',
          ['@babel/plugin-proposal-decorators', { version: '2023-11' }],
        ],
      },
    },
    build: [['@babel/cli/bin/babel.js', 'src', '--extensions', '.ts', '--out-dir', '{out}']],
  };
}

/** A bundler that reads TypeScript by itself. */
const ROLLDOWN: Toolchain = {
  id: 'rolldown',
  nodes: ['22', '26'],
  packages: { rolldown: '^1.3.0' },
  ours: ['runtime', 'unplugin'],
  files: {
    'rolldown.config.mjs': [
      "import yieldFrom from '@yield-from/unplugin/rolldown';",
      "export default { input: 'src/main.ts', platform: 'node', plugins: [yieldFrom()], output: { format: 'cjs' } };",
      '',
    ].join('\n'),
  },
  build: [['rolldown/bin/cli.mjs', '-c', 'rolldown.config.mjs', '--dir', '{out}']],
};

/** A test runner that reads the sources through Vite, and with it through our plugin. */
const VITEST: Toolchain = {
  id: 'vitest',
  nodes: ['22', '26'],
  packages: { vitest: '^5.1.0', vite: '^8.0.0' },
  ours: ['runtime', 'unplugin'],
  files: {
    'vitest.config.mjs': [
      "import yieldFrom from '@yield-from/unplugin/vite';",
      "export default { plugins: [yieldFrom()], test: { include: ['json-lines.test.ts'] } };",
      '',
    ].join('\n'),
    'json-lines.test.ts': `
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test, vi } from 'vitest';

test('the program runs on lowered generators', async () => {
  const printed: string[] = [];
  const done = new Promise<void>((resolve) => {
    vi.spyOn(console, 'log').mockImplementation((line: unknown) => {
      printed.push(String(line));
      if (line === 'done') resolve();
    });
  });
  const { text } = await import('./src/lines');
  expect(String(text)).toMatch(/^function text\\(/);
  process.argv[2] = process.env.MATRIX_DATA as string;
  await import('./src/main');
  await done;
  writeFileSync(join(process.env.MATRIX_OUT as string, 'printed.txt'), printed.join('\\n') + '\\n');
});
`,
  },
  build: [['vitest/vitest.mjs', 'run']],
  printed: 'printed.txt',
};

export const TOOLCHAINS: readonly Toolchain[] = [
  ...README_ROWS,
  ...REQUIRED_ROWS,
  ...WRAPPED_ROWS,
  transformer('5.0', '^3.3.0', ['20']),
  transformer('5.4', '^3.3.0', ['20']),
  transformer('5.9', '^3.3.0', ALL),
  transformer('6.0', '^4.0.1', MODERN, { ignoreDeprecations: '6.0' }),
  COMMAND_LINE,
  babel('7', ALL),
  babel('8', MODERN),
  ROLLDOWN,
  VITEST,
];
