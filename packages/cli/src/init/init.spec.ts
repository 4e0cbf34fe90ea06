import { doctor } from '../doctor/command';
import { EXIT } from '../exit-codes';
import { main } from '../program';
import { fakeTerminal } from '../testing/fake-terminal';
import { SampleProject } from '../testing/sample-project';
import { init } from './command';

interface Sample {
  readonly files: Readonly<Record<string, string | object>>;
  /** What the changed files must hold afterwards. */
  readonly expected: Readonly<Record<string, readonly string[]>>;
  readonly route: string;
}

const OWN = '"@yield-from/runtime": "^';

const SAMPLES: Readonly<Record<string, Sample>> = {
  'a library compiled by tsc': {
    files: {
      'package.json': {
        name: 'library',
        scripts: { build: 'tsc -p . && node check.js', check: 'tsc --noEmit' },
        devDependencies: { typescript: '^5.9.3' },
      },
      'tsconfig.json':
        '{\n  // old engines\n  "compilerOptions": {\n    "target": "ES5",\n    "outDir": "dist"\n  }\n}\n',
    },
    expected: {
      'package.json': [
        OWN,
        '"ts-patch": "^3.3.0"',
        '"build": "tspc -p . && node check.js"',
        '"check": "tsc --noEmit"',
      ],
      'tsconfig.json': [
        '// old engines',
        '"plugins": [{ "transform": "@yield-from/typescript" }]',
        '"lib": ["DOM", "ES2018"]',
      ],
    },
    route: 'typescript',
  },
  'a Vite application': {
    files: {
      'package.json': {
        type: 'module',
        devDependencies: { vite: '^8.0.0', typescript: '^7.0.2', vitest: '^5.0.0' },
      },
      'tsconfig.json': { compilerOptions: { target: 'ESNext', noEmit: true } },
      'vite.config.ts':
        "import { defineConfig } from 'vite';\n\nexport default defineConfig({ build: { target: 'es2015' } });\n",
    },
    expected: {
      'package.json': [OWN, '"@yield-from/unplugin": "^'],
      'vite.config.ts': [
        "import yieldFrom from '@yield-from/unplugin/vite';",
        'plugins: [yieldFrom()]',
      ],
    },
    route: 'vite',
  },
  'a webpack application': {
    files: {
      'package.json': { dependencies: { left: '1.0.0' }, devDependencies: { webpack: '^5.100.0' } },
      'webpack.config.js':
        "const path = require('path');\n\nmodule.exports = (env) => {\n  return {\n    mode: env.mode,\n    plugins: [\n      new Banner(),\n    ],\n  };\n};\n",
    },
    expected: {
      'package.json': [OWN],
      'webpack.config.js': [
        "require('@yield-from/unplugin/webpack').default;",
        '      yieldFrom(),\n      new Banner(),',
      ],
    },
    route: 'webpack',
  },
  'a React Native application with its Babel configuration in package.json': {
    files: {
      'package.json': {
        devDependencies: { '@babel/core': '^7.29.0', jest: '^30.0.0' },
        babel: { presets: ['@react-native/babel-preset'] },
        jest: { preset: 'react-native' },
      },
    },
    expected: {
      'package.json': [OWN, '"plugins": ["module:@yield-from/babel"]', '"@yield-from/babel": "^'],
    },
    route: 'babel',
  },
  'a library compiled by tsc and tested by ts-jest': {
    files: {
      'package.json': {
        devDependencies: { typescript: '~6.0.3', 'ts-jest': '^29.4.0', jest: '^30.0.0' },
        scripts: { build: 'tsc' },
        jest: { preset: 'ts-jest' },
      },
      'tsconfig.json': {
        compilerOptions: { target: 'ES2017', lib: ['ES2017'], plugins: [{ transform: 'other' }] },
      },
    },
    expected: {
      'package.json': [
        '"ts-patch": "^4.0.1"',
        '"transform": { "^.+\\\\.tsx?$": ["ts-jest", { "astTransformers": { "before": ["@yield-from/typescript/jest"] } }] }',
      ],
      'tsconfig.json': [
        '"ES2017",\n      "ES2018"',
        '"transform": "other"\n      },\n      { "transform": "@yield-from/typescript" }',
      ],
    },
    route: 'typescript',
  },
  'a program that esbuild bundles': {
    files: {
      'package.json': {
        type: 'module',
        scripts: { build: 'node build.mjs --minify', check: 'tsc --noEmit' },
        devDependencies: { esbuild: '^0.28.0', typescript: '^5.9.3' },
      },
      'tsconfig.json': { compilerOptions: { target: 'ESNext', noEmit: true } },
      'build.mjs':
        "import * as esbuild from 'esbuild';\n\nawait esbuild.build({\n  entryPoints: ['src/main.ts'],\n  bundle: true,\n});\n",
    },
    expected: {
      'package.json': [OWN, '"@yield-from/unplugin": "^'],
      'build.mjs': [
        "import * as esbuild from 'esbuild';\nimport yieldFrom from '@yield-from/unplugin/esbuild';",
        '  bundle: true,\n  plugins: [yieldFrom()],\n',
      ],
    },
    route: 'esbuild',
  },
  'a site that Astro builds': {
    files: {
      'package.json': { scripts: { build: 'astro build' }, dependencies: { astro: '^6.0.0' } },
      'astro.config.mjs':
        "import { defineConfig } from 'astro/config';\n\nexport default defineConfig({\n  site: 'https://example.org',\n});\n",
    },
    expected: {
      'package.json': [OWN, '"@yield-from/unplugin": "^'],
      'astro.config.mjs': ["  vite: { plugins: [yieldFrom({ enforce: 'post' })] },\n"],
    },
    route: 'vite',
  },
  'a site whose configuration has some of Vite’s': {
    files: {
      'package.json': { dependencies: { astro: '^6.0.0' } },
      'astro.config.mjs': 'export default { vite: { plugins: [tailwind()] } };\n',
    },
    expected: {
      'astro.config.mjs': ["vite: { plugins: [yieldFrom({ enforce: 'post' }), tailwind()] }"],
    },
    route: 'vite',
  },
  'a package that tsup builds': {
    files: {
      'package.json': {
        scripts: { build: 'tsup', check: 'tsc --noEmit' },
        devDependencies: { tsup: '^8.5.0', typescript: '^5.9.3' },
      },
      'tsconfig.json': { compilerOptions: { target: 'ES2022', noEmit: true } },
      'tsup.config.ts':
        "import { defineConfig } from 'tsup';\n\nexport default defineConfig({ entry: ['src/index.ts'] });\n",
    },
    expected: {
      'package.json': [OWN, '"@yield-from/unplugin": "^'],
      'tsup.config.ts': [
        "import yieldFrom from '@yield-from/unplugin/esbuild';",
        "defineConfig({ entry: ['src/index.ts'], esbuildPlugins: [yieldFrom()] })",
      ],
    },
    route: 'esbuild',
  },
  'a package that tsdown builds': {
    files: {
      'package.json': {
        scripts: { build: 'tsdown' },
        devDependencies: { tsdown: '^0.23.0', typescript: '^5.9.3' },
      },
      'tsconfig.json': { compilerOptions: { target: 'ES2022' } },
      'tsdown.config.mjs':
        "export default [{ entry: 'a.ts' }, { entry: 'b.ts', plugins: [x()] }];\n",
    },
    expected: {
      'tsdown.config.mjs': [
        "[{ entry: 'a.ts', plugins: [yieldFrom()] }, { entry: 'b.ts', plugins: [yieldFrom(), x()] }]",
      ],
    },
    route: 'rolldown',
  },
  'an application that Rsbuild builds': {
    files: {
      'package.json': {
        scripts: { build: 'rsbuild build' },
        devDependencies: { '@rsbuild/core': '^1.0.0', typescript: '^5.9.3' },
      },
      'tsconfig.json': { compilerOptions: { target: 'ES2022' } },
      'rsbuild.config.ts':
        "import { defineConfig } from '@rsbuild/core';\nexport default defineConfig({ tools: { postcss: {} } });\n",
    },
    expected: {
      'rsbuild.config.ts': ['tools: { postcss: {}, rspack: { plugins: [yieldFrom()] } }'],
    },
    route: 'rspack',
  },
  'a site that Nuxt builds, tested by Vitest': {
    files: {
      'package.json': {
        scripts: { build: 'nuxt build' },
        dependencies: { nuxt: '^4.0.0' },
        devDependencies: { vitest: '^5.0.0' },
      },
      'tsconfig.json': { files: [], references: [{ path: './.nuxt/tsconfig.app.json' }] },
      'nuxt.config.ts': 'export default defineNuxtConfig({\n  devtools: { enabled: true },\n});\n',
    },
    expected: {
      'nuxt.config.ts': ["  vite: { plugins: [yieldFrom({ enforce: 'post' })] },\n"],
      'vitest.config.mjs': ["import yieldFrom from '@yield-from/unplugin/vite';"],
    },
    route: 'vite',
  },
  'a package whose TypeScript is too old for transformers of ours': {
    files: {
      'package.json': { scripts: { build: 'tsc' }, devDependencies: { typescript: '^4.9.5' } },
      'tsconfig.json': { compilerOptions: { target: 'ES2022', outDir: 'dist' } },
    },
    expected: { 'package.json': ['"build": "tsc && yield-from lower dist --write"'] },
    route: 'cli',
  },
  'programs that esbuild bundles, with options that several builds share': {
    files: {
      'package.json': {
        scripts: { build: 'rm -rf dist && node scripts/build', dev: 'tsx ./scripts/dev.ts' },
        devDependencies: { esbuild: '^0.28.0' },
      },
      'scripts/build.js':
        "const { build } = require('esbuild');\nconst shared = { bundle: true, plugins: [sass()] };\nbuild({ ...shared, format: 'cjs' });\nbuild({ ...shared, format: 'esm' });\n",
      'scripts/dev.ts':
        "import { context as create } from 'esbuild';\nconst options = { bundle: true };\nawait (await create(options)).watch();\n",
    },
    expected: {
      'scripts/build.js': [
        "const yieldFrom = require('@yield-from/unplugin/esbuild').default;",
        'plugins: [yieldFrom(), sass()]',
        "build({ ...shared, format: 'cjs' });\nbuild({ ...shared, format: 'esm' });",
      ],
      'scripts/dev.ts': ['{ bundle: true, plugins: [yieldFrom()] }'],
    },
    route: 'esbuild',
  },
  'a server compiled by TypeScript 7': {
    files: {
      'package.json': {
        type: 'module',
        scripts: { build: 'tsc -p tsconfig.json', start: 'node dist/index.js' },
        devDependencies: { typescript: '^7.0.2' },
      },
      'tsconfig.json': { compilerOptions: { target: 'ES2022', outDir: 'dist' } },
    },
    expected: {
      'package.json': [
        '"build": "tsc -p tsconfig.json && yield-from lower dist --write"',
        '"@yield-from/cli": "^',
      ],
    },
    route: 'cli',
  },
  'components of Vue': {
    files: {
      'package.json': { devDependencies: { vite: '^8.0.0', '@vitejs/plugin-vue': '^6.0.0' } },
      'vite.config.js':
        "import vue from '@vitejs/plugin-vue';\n\nexport default { plugins: [vue()] };\n",
    },
    expected: {
      'package.json': [OWN],
      'vite.config.js': ["plugins: [yieldFrom({ enforce: 'post' }), vue()]"],
    },
    route: 'vite',
  },
  'projects that tsconfig.json only refers to, with a base in common': {
    files: {
      'package.json': {
        name: 'projects',
        scripts: { build: 'tsc -b' },
        devDependencies: { typescript: '^5.9.3' },
      },
      'tsconfig.json': { files: [], references: [{ path: 'a' }, { path: 'b/tsconfig.lib.json' }] },
      'tsconfig.base.json': { compilerOptions: { target: 'ES2020', composite: true } },
      'a/package.json': { name: 'a' },
      'a/tsconfig.json': { extends: '../tsconfig.base.json', compilerOptions: { outDir: 'dist' } },
      'b/tsconfig.lib.json': {
        extends: '../tsconfig.base',
        compilerOptions: { lib: ['DOM', 'ES5'] },
      },
    },
    expected: {
      'package.json': [OWN, '"build": "tspc -b"'],
      'tsconfig.base.json': ['"plugins": [{ "transform": "@yield-from/typescript" }]'],
      'a/package.json': [OWN],
      'b/tsconfig.lib.json': ['"ES5",\n      "ES2018"'],
    },
    route: 'typescript',
  },
  'projects with nothing in common, one of which extends a list of plugins': {
    files: {
      'package.json': { name: 'projects', devDependencies: { typescript: '^5.9.3' } },
      'tsconfig.json': { files: [], references: [{ path: 'a' }, { path: 'b' }, { path: 'gone' }] },
      'a/tsconfig.json': { compilerOptions: { target: 'ES2020' } },
      'b/tsconfig.json': {
        extends: './node_modules/base/tsconfig.json',
        compilerOptions: { target: 'ES2020' },
      },
      'b/node_modules/base/tsconfig.json': {
        compilerOptions: { plugins: [{ transform: 'paths' }] },
      },
    },
    expected: {
      'a/tsconfig.json': ['"plugins": [{ "transform": "@yield-from/typescript" }]'],
      'b/tsconfig.json': [
        '"plugins": [{"transform":"paths"}, { "transform": "@yield-from/typescript" }]',
      ],
    },
    route: 'typescript',
  },
};

describe.each(Object.entries(SAMPLES))('init in %s', (_, { files, expected, route }) => {
  let project: SampleProject;
  const paths = Object.keys(files);
  beforeEach(() => {
    project = new SampleProject(files);
  });
  afterEach(() => project.remove());

  it('shows its changes, asks, and writes them', async () => {
    const terminal = fakeTerminal(project.root, { answer: true });
    expect(await init({}, terminal)).toBe(EXIT.ok);
    expect(terminal.written.err).toContain(`Plugging in at: ${route}`);
    expect(terminal.questions).toEqual(['Write these changes?']);
    for (const [path, parts] of Object.entries(expected)) {
      for (const part of parts) expect(project.read(path)).toContain(part);
      for (const line of parts[0].split('\n')) expect(terminal.written.err).toContain(line);
    }
  });

  it('makes a set-up that doctor finds nothing wrong with', async () => {
    await init({ yes: true }, fakeTerminal(project.root));
    project.install();
    const terminal = fakeTerminal(project.root);
    expect([doctor({}, terminal), terminal.written.out]).toEqual([
      EXIT.ok,
      expect.stringContaining('The set-up is fine.') as string,
    ]);
  });

  it('has nothing to change the second time', async () => {
    await init({ yes: true }, fakeTerminal(project.root));
    const before = project.snapshot(paths);
    const terminal = fakeTerminal(project.root);
    expect(await init({ yes: true }, terminal)).toBe(EXIT.ok);
    expect(terminal.written.err).toContain('Nothing to change.');
    expect(project.snapshot(paths)).toEqual(before);
  });

  it('can be undone', async () => {
    const before = project.snapshot(paths);
    await init({ yes: true }, fakeTerminal(project.root));
    expect(project.snapshot(paths)).not.toEqual(before);
    expect(await init({ undo: true, yes: true }, fakeTerminal(project.root))).toBe(EXIT.ok);
    expect(project.snapshot(paths)).toEqual(before);
    expect(project.has('.yield-from-init.json')).toBe(false);
  });

  it('writes nothing when the answer is no, nobody can answer, or it is only a rehearsal', async () => {
    const before = project.snapshot(paths);
    expect(await init({}, fakeTerminal(project.root, { answer: false }))).toBe(EXIT.problems);
    expect(await init({}, fakeTerminal(project.root))).toBe(EXIT.problems);
    expect(await init({ dryRun: true }, fakeTerminal(project.root, { answer: true }))).toBe(
      EXIT.ok,
    );
    expect(project.snapshot(paths)).toEqual(before);
    expect(project.has('.yield-from-init.json')).toBe(false);
  });
});

describe('init --undo', () => {
  const files = {
    'package.json': { name: 'a', devDependencies: { vite: '^8.0.0' } },
    'vite.config.js': 'export default {\n  plugins: [],\n};\n',
  };

  it('keeps what was changed elsewhere since', async () => {
    const project = new SampleProject(files);
    await init({ yes: true }, fakeTerminal(project.root));
    project.write('vite.config.js', `${project.read('vite.config.js')}\n\n\n\n\n// mine\n`);
    expect(await init({ undo: true, yes: true }, fakeTerminal(project.root))).toBe(EXIT.ok);
    expect(project.read('vite.config.js')).toBe(`${files['vite.config.js']}\n\n\n\n\n// mine\n`);
    project.remove();
  });

  it('leaves a file alone that was changed in the same place', async () => {
    const project = new SampleProject(files);
    await init({ yes: true }, fakeTerminal(project.root));
    project.write('vite.config.js', 'export default { plugins: [somethingElse()] };\n');
    const terminal = fakeTerminal(project.root);
    expect(await init({ undo: true, yes: true }, terminal)).toBe(EXIT.problems);
    expect(terminal.written.err).toContain('vite.config.js was changed in the same places since');
    expect(project.read('vite.config.js')).toContain('somethingElse');
    expect(project.read('package.json')).not.toContain('@yield-from');
    project.remove();
  });

  it('says so when there is nothing to undo', async () => {
    const project = new SampleProject(files);
    expect(await init({ undo: true }, fakeTerminal(project.root))).toBe(EXIT.problems);
    project.remove();
  });
});

/** `init --yes` with these flags; what it said, and its exit code. */
async function run(
  files: Readonly<Record<string, string | object>>,
  flags: readonly string[] = [],
): Promise<{ project: SampleProject; code: number; said: string }> {
  const project = new SampleProject(files);
  projects.push(project);
  const terminal = fakeTerminal(project.root);
  const code = await main(['init', '--yes', ...flags], terminal);
  return { project, code, said: terminal.written.err };
}

const projects: SampleProject[] = [];
afterEach(() => projects.splice(0).forEach((project) => project.remove()));

describe('init and Vitest', () => {
  const manifest = { type: 'module', scripts: { build: 'tsc' } };
  const library = {
    'package.json': { ...manifest, devDependencies: { typescript: '^5.9.3', vitest: '^5.0.0' } },
    'tsconfig.json': { compilerOptions: { target: 'ES5', lib: ['ES2018'] } },
  };

  it('gives Vitest the plugin where tsc builds', async () => {
    const { project, code } = await run({
      ...library,
      'vitest.config.ts': "export default { test: { include: ['src/**'] } };\n",
    });
    expect(code).toBe(EXIT.ok);
    expect(project.read('vitest.config.ts')).toContain('plugins: [yieldFrom()]');
    expect(project.read('package.json')).toMatch(
      /unplugin"[^]*"@yield-from\/typescript"|typescript"[^]*unplugin"/,
    );
  });

  it('makes Vitest a configuration where there is none, and takes it back', async () => {
    const { project, code } = await run(library);
    expect(code).toBe(EXIT.ok);
    expect(project.read('vitest.config.mjs')).toContain("from '@yield-from/unplugin/vite'");
    await init({ undo: true, yes: true }, fakeTerminal(project.root));
    expect(project.has('vitest.config.mjs')).toBe(false);
  });

  it('gives the plugin to both configurations, where Vitest has one of its own', async () => {
    const files = {
      'package.json': { devDependencies: { vite: '^8.0.0', vitest: '^5.0.0' } },
      'vite.config.js': 'export default {};\n',
    };
    const own = await run({ ...files, 'vitest.config.js': 'export default {};\n' });
    expect(own.project.read('vitest.config.js')).toContain('yieldFrom()');
    const text = "import vite from './vite.config.js';\nexport default mergeConfig(vite, {});\n";
    const merged = await run({ ...files, 'vitest.config.js': text });
    expect(merged.project.read('vitest.config.js')).toBe(text);
    expect(merged.project.read('vite.config.js')).toContain('yieldFrom()');
  });
});

describe('init writes the options that it is given', () => {
  const flags = ['--target', 'es5', '--generators', 'never'];
  it.each([
    [
      { 'package.json': {}, 'webpack.config.js': 'module.exports = {};\n' },
      'webpack.config.js',
      "plugins: [yieldFrom({ target: 'es5', generators: false })]",
    ],
    [
      { 'package.json': {}, 'babel.config.json': '{}' },
      'babel.config.json',
      '[["module:@yield-from/babel", { "generators": false }]]',
    ],
    [
      { 'package.json': { devDependencies: { typescript: '^5.9.3' } }, 'tsconfig.json': '{}' },
      'tsconfig.json',
      '{ "transform": "@yield-from/typescript", "generators": false }',
    ],
    [
      {
        'package.json': { scripts: { build: 'tsc' }, devDependencies: { typescript: '^7.0.0' } },
        'tsconfig.json': '{}',
      },
      'package.json',
      '"tsc && yield-from lower dist --write --target es5 --generators never"',
    ],
  ])('%#', async (files, path, text) => {
    const { project, code } = await run(files, flags);
    expect(code).toBe(EXIT.ok);
    expect(project.read(path)).toContain(text);
  });

  it.each(['babel.config.json', 'tsconfig.json'])('says where %s has its target', async (file) => {
    const { said } = await run(
      { 'package.json': { devDependencies: { typescript: '^5.9.3' } }, [file]: '{}' },
      ['--target', 'es5'],
    );
    expect(said).toContain('--target es5 is written nowhere');
  });

  it('refuses a target that is none', async () => {
    const { code, said } = await run({ 'package.json': {} }, ['--target', 'node4']);
    expect([code, said]).toEqual([EXIT.usage, expect.stringContaining('`target` must be')]);
  });
});

describe('init keeps to the files as they are', () => {
  it('finds plugins in a variable', async () => {
    const { project, code } = await run({
      'package.json': {},
      'rollup.config.mjs': 'const plugins = [a()];\nexport default { plugins };\n',
    });
    expect(code).toBe(EXIT.ok);
    expect(project.read('rollup.config.mjs')).toContain('const plugins = [yieldFrom(), a()];');
  });

  it('writes a list once that several configurations share', async () => {
    const text = 'const plugins = [a()];\nexport default [{ plugins }, { plugins }];\n';
    const { project } = await run({ 'package.json': {}, 'rollup.config.mjs': text });
    expect(project.read('rollup.config.mjs').split('yieldFrom()')).toHaveLength(2);
  });

  it('writes CRLF into files with CRLF', async () => {
    const crlf = (text: string): string => text.replaceAll('\n', '\r\n');
    const { project } = await run({
      'package.json': crlf('{\n  "type": "module",\n  "scripts": {\n    "a": "b"\n  }\n}\n'),
      'vite.config.js': crlf(
        "import { defineConfig } from 'vite';\n\nexport default defineConfig({\n  base: '/',\n});\n",
      ),
    });
    for (const path of ['package.json', 'vite.config.js']) {
      expect(project.read(path)).toContain('@yield-from');
      expect(project.read(path)).not.toMatch(/[^\r]\n/);
    }
  });

  it('reads files with a byte order mark, and leaves it there', async () => {
    const { project, code } = await run({
      'package.json': '\ufeff{ "devDependencies": { "typescript": "^5.9.3" } }\n',
      'tsconfig.json': '\ufeff{ "compilerOptions": { "target": "ES5" } }\n',
    });
    expect(code).toBe(EXIT.ok);
    for (const path of ['package.json', 'tsconfig.json']) {
      expect(project.read(path)).toMatch(/^\ufeff\{ .*@yield-from\/typescript/);
      expect(() => JSON.parse(project.read(path).slice(1)) as unknown).not.toThrow();
    }
    const { project: bundled } = await run({
      'package.json': {},
      'vite.config.js': '\ufeffexport default {};\n',
    });
    expect(bundled.read('vite.config.js')).toMatch(/^\ufeffimport yieldFrom/);
  });

  it('says what its own file is for', async () => {
    const { said } = await run({ 'package.json': {}, 'vite.config.js': 'export default {};\n' });
    expect(said).toContain('.yield-from-init.json is for that alone: do not commit it');
  });

  it.each([
    ['tsc', 'tspc'],
    ['npx tsc -p . && node x.js', 'npx tspc -p . && node x.js'],
    ['pnpm exec tsc; yarn tsc -b', 'pnpm exec tspc; yarn tspc -b'],
    ['rm -rf dist && npm exec -- tsc', 'rm -rf dist && npm exec -- tspc'],
    ['tsc --noEmit && tsc', 'tsc --noEmit && tspc'],
  ])('runs tspc in place of tsc in the script %j', async (build, expected) => {
    const { project, code } = await run({
      'package.json': { scripts: { build }, devDependencies: { typescript: '^5.9.3' } },
      'tsconfig.json': '{}',
    });
    expect(code).toBe(EXIT.ok);
    expect(project.manifest().scripts).toEqual({ build: expected });
  });

  it.each([
    ['npx tsc -p . && x', 'npx tsc -p . && yield-from lower dist --write && x'],
    ['tsc --watch & x; tsc', 'tsc --watch & x; tsc && yield-from lower dist --write'],
  ])('lowers behind tsc in the script %j', async (build, expected) => {
    const { project, code } = await run({
      'package.json': { scripts: { build }, devDependencies: { typescript: '^7.0.0' } },
      'tsconfig.json': '{}',
    });
    expect(code).toBe(EXIT.ok);
    expect(project.manifest().scripts).toEqual({ build: expected });
  });
});

/** A package whose script "build" is this, with a tsconfig.json for the editor. */
const built = (build: string): Readonly<Record<string, string | object>> => ({
  'package.json': {
    scripts: { build, next: 'npm publish --tag next' },
    devDependencies: { typescript: '^5.9.3' },
  },
  'tsconfig.json': { compilerOptions: { target: 'ES2022', noEmit: true } },
});

describe('init where it cannot edit', () => {
  it.each([
    [
      'plugins that are called together',
      { 'rollup.config.mjs': 'export default { plugins: load() };\n' },
      "Import yieldFrom from '@yield-from/unplugin/rollup'",
    ],
    [
      'another file',
      { 'webpack.config.js': "module.exports = require('./other');\n" },
      "Import yieldFrom from '@yield-from/unplugin/webpack'",
    ],
    [
      'a configuration that is awaited',
      { 'rollup.config.mjs': 'export default await load();\nconst plugins = [];\n' },
      "Import yieldFrom from '@yield-from/unplugin/rollup'",
    ],
    [
      'a truncated tsconfig.json',
      { 'tsconfig.json': '{ "compilerOptions": { "target": "ES5"' },
      'Put { "transform": "@yield-from/typescript" } into compilerOptions.plugins of',
    ],
    ['no tsconfig.json', {}, 'compilerOptions.plugins of tsconfig.json'],
    [
      'a tsc that runs in a way of its own',
      {
        'package.json': {
          scripts: { build: 'node_modules/.bin/tsc', check: 'tsc --noEmit', other: 'vue-tsc' },
          devDependencies: { typescript: '^5.9.3' },
        },
        'tsconfig.json': '{}',
      },
      'The script "build" runs tsc in a way of its own: have it run tspc.',
    ],
    [
      'a site whose part for Vite stands in another file',
      {
        'package.json': { dependencies: { astro: '^6.0.0' } },
        'astro.config.mjs': "import { vite } from './vite.mjs';\nexport default { vite };\n",
      },
      'put yieldFrom() first in `vite.plugins` of ',
    ],
    [
      'esbuild’s command line',
      {
        'package.json': {
          scripts: { build: 'esbuild src/main.ts --bundle --outdir=dist' },
          devDependencies: { esbuild: '^0.28.0', typescript: '^5.9.3' },
        },
        'tsconfig.json': '{}',
      },
      'The script "build" runs esbuild\'s command line, which takes no plugins: build with a program',
    ],
    [
      'a build that esbuild does not wait for',
      {
        'package.json': { scripts: { build: 'node build.mjs' } },
        'build.mjs': "import { buildSync } from 'esbuild';\nbuildSync({ bundle: true });\n",
      },
      'esbuild.buildSync in build.mjs takes no plugins: use esbuild.build.',
    ],
    [
      'options for esbuild that stand in another file',
      {
        'package.json': { scripts: { build: 'node build.mjs' } },
        'build.mjs':
          "import { build } from 'esbuild';\nimport { shared } from './shared.mjs';\nawait build({ ...shared });\n",
      },
      "Import yieldFrom from '@yield-from/unplugin/esbuild' and put yieldFrom() first in the plugins of build.mjs.",
    ],
    [
      'plugins that may stand in what is spread',
      {
        'vite.config.mjs':
          "import base from './base.mjs';\nexport default { ...base, build: {} };\n",
      },
      "Import yieldFrom from '@yield-from/unplugin/vite'",
    ],
    [
      'a part of a configuration that a function makes',
      {
        'rsbuild.config.mjs': 'export default { tools: { rspack(config) { change(config); } } };\n',
      },
      'put yieldFrom() first in `tools.rspack.plugins` of ',
    ],
    [
      'a tool that has its configuration in its script',
      built('tsup src/index.ts --format cjs'),
      'The script "build" compiles by tsup. Import yieldFrom from \'@yield-from/unplugin/esbuild\', and put yieldFrom() into esbuildPlugins of tsup.config.',
    ],
    ['Next.js', built('cross-env CI=1 next build'), 'write `webpack: (config) =>'],
    ['Parcel', built('rm -rf dist && npx parcel build src/index.html'), 'make babel.config.json'],
    [
      'a tool without plugins',
      built('swc src -d dist'),
      'run `yield-from lower dist --write` behind',
    ],
    [
      'a program that tsx runs',
      {
        'package.json': { scripts: { start: 'tsx src/main.ts', check: 'tsc --noEmit' } },
        'tsconfig.json': '{}',
      },
      '`yield-from lower src --out-dir lowered`',
    ],
    [
      'Storybook without a vite.config',
      { 'package.json': { scripts: { 'build-storybook': 'storybook build' } } },
      'plugins: [yieldFrom(), ...config.plugins] })` into .storybook/main.',
    ],
    [
      'the root of a workspace',
      {
        'package.json': {
          workspaces: ['packages/*'],
          scripts: { build: 'turbo run build' },
          devDependencies: { typescript: '^5.9.3' },
        },
      },
      'run `yield-from init` in each package that is compiled',
    ],
    [
      'a tsconfig.json that refers to what is not there yet',
      { 'tsconfig.json': { files: [], references: [{ path: './generated' }] } },
      'of what tsconfig.json refers to, which is not there',
    ],
    [
      'no script with tsc',
      { 'package.json': { devDependencies: { typescript: '^7.0.0' } }, 'tsconfig.json': '{}' },
      'no script that runs tsc was found',
    ],
  ])('does not say that it is done: %s', async (_, files, says) => {
    const { code, said } = await run({
      'package.json': { devDependencies: { typescript: '^5.9.3' } },
      ...files,
    });
    expect(code).toBe(EXIT.problems);
    expect(said).toContain('Not plugged in yet: what is left to do by hand\n');
    expect(said).toContain(says);
    expect(said).not.toContain('Done.');
  });

  it('has nothing to change where the tool has it by hand', async () => {
    const { code, said } = await run({
      ...built('next build'),
      'next.config.mjs':
        "import yieldFrom from '@yield-from/unplugin/webpack';\nexport default {};\n",
    });
    expect([code, said]).toEqual([
      EXIT.ok,
      'Nothing to change: next.config.mjs has it. yield-from doctor checks.\n',
    ]);
  });

  it('finds no place to plug in and asks for one', async () => {
    const project = new SampleProject({ 'package.json': { name: 'plain' } });
    const terminal = fakeTerminal(project.root);
    expect(await init({ yes: true }, terminal)).toBe(EXIT.problems);
    expect(terminal.written.err).toContain('--with vite|rollup');
    project.remove();
  });

  it('says what to do with a ts-loader that checks types', async () => {
    const config = (options: string): string =>
      `module.exports = { module: { rules: [{ test: /ts$/, loader: 'ts-loader'${options} }] } };\n`;
    const files = { 'package.json': { devDependencies: { webpack: '^5.100.0' } } };
    const checking = await run({ ...files, 'webpack.config.js': config('') });
    expect([checking.code, checking.said]).toEqual([
      EXIT.problems,
      expect.stringContaining('Give ts-loader the option transpileOnly: true') as string,
    ]);
    const only = config(', options: { transpileOnly: true }');
    expect((await run({ ...files, 'webpack.config.js': only })).code).toBe(EXIT.ok);
  });

  it('tells users of @swc/jest what to do', async () => {
    const project = new SampleProject({
      'package.json': { devDependencies: { '@swc/jest': '^0.2.0' }, babel: {} },
    });
    const terminal = fakeTerminal(project.root);
    await init({ yes: true }, terminal);
    expect(terminal.written.err).toContain('let ts-jest or babel-jest compile');
    project.remove();
  });
});
