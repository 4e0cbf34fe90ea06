import nodeModule from 'node:module';
import { EXIT } from '../exit-codes';
import type { Pnp } from '../installed';
import { ownVersion } from '../own-version';
import { fakeTerminal } from '../testing/fake-terminal';
import { SampleProject } from '../testing/sample-project';
import { doctor } from './command';

interface Report {
  readonly ok: boolean;
  readonly problems: readonly {
    readonly code: string;
    readonly message: string;
    readonly fix: string;
  }[];
}

const TSCONFIG = {
  compilerOptions: {
    target: 'ES5',
    lib: ['ES2018'],
    plugins: [{ transform: '@yield-from/typescript' }],
  },
};
const MANIFEST = {
  name: 'sample',
  scripts: { build: 'tspc' },
  dependencies: { '@yield-from/runtime': `^${ownVersion()}` },
  devDependencies: {
    typescript: '^5.9.3',
    'ts-patch': '^3.3.0',
    '@yield-from/typescript': `^${ownVersion()}`,
  },
};
const CLI_MANIFEST = {
  name: 'sample',
  scripts: { build: 'tsc && yield-from lower dist --write' },
  dependencies: { '@yield-from/runtime': `^${ownVersion()}` },
  devDependencies: { typescript: '^7.0.2', '@yield-from/cli': `^${ownVersion()}` },
};

function withOptions(options: object): object {
  return { compilerOptions: { ...TSCONFIG.compilerOptions, ...options } };
}

/** A project whose bundler has this configuration, with the plugin as `y`. */
function bundled(bundler: string, configuration: string): Report {
  return examine({
    'package.json': {
      dependencies: MANIFEST.dependencies,
      devDependencies: { '@yield-from/unplugin': `^${ownVersion()}` },
    },
    'tsconfig.json': { compilerOptions: { target: 'ES2022' } },
    [`${bundler}.config.js`]: `const y = require('@yield-from/unplugin/${bundler}').default; module.exports = ${configuration};`,
  });
}

/** What doctor says to a sound project in which `spoil` changed something. */
function examine(
  files: Readonly<Record<string, string | object>>,
  spoil: (project: SampleProject) => void = () => undefined,
  node?: string,
): Report & { exit: number } {
  const project = new SampleProject({
    'package.json': MANIFEST,
    'tsconfig.json': TSCONFIG,
    ...files,
  });
  try {
    project.install();
    spoil(project);
    const terminal = fakeTerminal(project.root, { node });
    const exit = doctor({ json: true }, terminal);
    return { exit, ...(JSON.parse(terminal.written.out) as Report) };
  } finally {
    project.remove();
  }
}

function patched(by: string): string {
  return `/// tsp-module:\n/// {\n///   "tsVersion": "5.9.3",\n///   "tspVersion": "${by}"\n/// }\n`;
}

it('finds nothing wrong with a sound set-up', () => {
  expect(examine({})).toEqual({ exit: EXIT.ok, ok: true, problems: [] });
});

describe("where Yarn's Plug'n'Play keeps the packages", () => {
  let project: SampleProject;
  let pnp: Pnp;
  beforeEach(() => {
    project = new SampleProject({ 'package.json': MANIFEST, 'tsconfig.json': TSCONFIG });
    pnp = project.installByYarn();
  });
  afterEach(() => {
    project.remove();
    findsPnp(undefined);
  });

  /** What Yarn adds to Node's own module. */
  function findsPnp(findPnpApi: ((path: string) => Pnp) | undefined): void {
    Object.assign(nodeModule, { findPnpApi });
  }

  it('finds them, and what is not there', () => {
    findsPnp(() => pnp);
    const terminal = fakeTerminal(project.root);
    expect(doctor({}, terminal)).toBe(EXIT.ok);
    expect(terminal.written.out).toContain('typescript 5.9.3\n');
    expect(terminal.written.out).toContain('The set-up is fine.');
    project.write('vite.config.js', "import y from '@yield-from/unplugin/vite'");
    expect(doctor({}, terminal)).toBe(EXIT.problems);
    expect(terminal.written.out).toContain('names @yield-from/unplugin, which is not installed.');
  });

  it('has itself run by Yarn where it is not', () => {
    expect(() => doctor({}, fakeTerminal(project.root))).toThrow('yarn yield-from doctor');
  });
});

it('finds the plugin in Storybook’s configuration', () => {
  const report = examine({
    'package.json': { dependencies: MANIFEST.dependencies },
    'tsconfig.json': { compilerOptions: { target: 'ES2022' } },
    '.storybook/main.ts': "import yieldFrom from '@yield-from/unplugin/vite';",
  });
  expect(report.problems.map(({ message }) => message)).toEqual([
    '.storybook/main.ts names @yield-from/unplugin, which is not installed.',
  ]);
});

it('takes a compiler that is patched on disk for patched', () => {
  const manifest = { ...MANIFEST, scripts: { build: 'tsc' } };
  const report = examine({ 'package.json': manifest }, (project) =>
    project.write('node_modules/typescript/lib/typescript.js', patched('3.3.0')),
  );
  expect(report.problems).toEqual([]);
});

/** What webpack and Jest are told where TypeScript's loaders are the compilers. */
const loaders = (options: object): Record<string, string> => ({
  'webpack.config.js': `module.exports = { module: { rules: [{ loader: 'ts-loader', options: ${JSON.stringify(options)} }] } };`,
  'jest.config.js': `module.exports = { transform: { x: ['ts-jest', ${JSON.stringify(options)}] } };`,
});
const LOADERS = { ...MANIFEST.devDependencies, 'ts-jest': '^29.4.0', 'ts-loader': '^9.6.0' };

it('finds nothing wrong with ts-loader and ts-jest that load ts-patch’s compiler', () => {
  const report = examine({
    'package.json': { ...MANIFEST, devDependencies: LOADERS },
    ...loaders({ compiler: 'ts-patch/compiler' }),
  });
  expect(report.problems).toEqual([]);
});

it('finds nothing wrong with ts-loader and ts-jest where TypeScript is patched on disk', () => {
  const report = examine(
    { 'package.json': { ...MANIFEST, devDependencies: LOADERS }, ...loaders({}) },
    (project) => project.write('node_modules/typescript/lib/typescript.js', patched('3.3.0')),
  );
  expect(report.problems).toEqual([]);
});

it('finds nothing wrong with Vitest as the README sets it up', () => {
  const report = examine({
    'package.json': {
      name: 'sample',
      dependencies: MANIFEST.dependencies,
      devDependencies: { vitest: '^5.1.0', '@yield-from/unplugin': `^${ownVersion()}` },
    },
    'tsconfig.json': { compilerOptions: { target: 'ES2022' } },
    'vitest.config.js':
      "import y from '@yield-from/unplugin/vite'; export default { plugins: [y()] };",
  });
  expect(report.problems).toEqual([]);
});

it('finds nothing wrong with TypeScript 6 that is told no target', () => {
  const report = examine(
    { 'tsconfig.json': withOptions({ target: undefined, lib: undefined }) },
    (project) => {
      project.place('typescript', '6.0.3');
      project.place('ts-patch', '4.0.1');
    },
  );
  expect(report.problems).toEqual([]);
});

it.each([
  { dev: 'tsx watch src/main.ts', build: 'node scripts/build.js' },
  { build: 'tspc', site: 'next build' },
  { release: 'npm publish --tag next', build: 'turbo build' },
])('finds nothing wrong with a transformer where the scripts are %j', (scripts) => {
  expect(examine({ 'package.json': { ...MANIFEST, scripts } }).problems).toEqual([]);
});

it.each(['next.config.mjs', 'karma.conf.js', 'craco.config.ts', '.parcelrc.js'])(
  'takes a configuration of whatever tool for one: %s',
  (name) => {
    const report = examine({
      'package.json': {
        dependencies: MANIFEST.dependencies,
        devDependencies: { '@yield-from/unplugin': `^${ownVersion()}` },
      },
      'tsconfig.json': { compilerOptions: { target: 'ES2022' } },
      [name]: "import yieldFrom from '@yield-from/unplugin/webpack';\n",
    });
    expect(report.problems).toEqual([]);
  },
);

it('finds nothing wrong with projects that tsconfig.json only refers to', () => {
  const files = {
    'tsconfig.json': { files: [], references: [{ path: 'a' }, { path: 'b' }] },
    'a/tsconfig.json': TSCONFIG,
    'b/tsconfig.json': withOptions({ plugins: [] }),
  };
  expect(examine(files).problems).toEqual([]);
});

it.each([
  ['webpack', "{ target: ['web', 'es5'], plugins: [y({ target: 'es5', generators: true })] }"],
  ['webpack', "{ target: 'es5', module: { rules: [{ loader: 'babel-loader' }] }, plugins: [y()] }"],
  ['webpack', "{ target: 'node', resolve: { conditionNames: ['es2022'] }, plugins: [y()] }"],
  [
    'vite',
    "{ build: { target: 'es2022' }, resolve: { conditions: ['es2022'] }, plugins: [y({ include: /x/, exclude: ['a'], enforce: 'post', modules: ['m'], runtime: { global: 'g' } })] }",
  ],
  ['vite', "{ build: { target: 'es2015' }, plugins: [y()] }"],
])('finds nothing wrong with %s and %s', (bundler, configuration) => {
  expect(bundled(bundler, configuration).problems).toEqual([]);
});

it('tells a plugin that is listed twice from one that comes behind', () => {
  const twice = [{ transform: '@yield-from/typescript' }, { transform: '@yield-from/typescript' }];
  const [problem] = examine({ 'tsconfig.json': withOptions({ plugins: twice }) }).problems;
  expect([problem.code, problem.message]).toEqual([
    'YF3206',
    'tsconfig.json lists @yield-from/typescript 2 times.',
  ]);
});

describe('each bad set-up gets its own message', () => {
  const cases: [what: string, code: string, says: RegExp, report: () => Report][] = [
    ['nothing plugged in', 'YF3001', /not plugged in/, () => examine({ 'tsconfig.json': {} })],
    [
      'a plugin that is not installed',
      'YF3002',
      /tsconfig\.json names @yield-from\/typescript, which is not installed/,
      () =>
        examine({
          'package.json': {
            ...MANIFEST,
            devDependencies: { typescript: '^5.9.3', 'ts-patch': '^3.3.0' },
          },
        }),
    ],
    [
      'packages of different versions',
      'YF3003',
      /@yield-from\/unplugin [\d.]+, @yield-from\/typescript 0\.0\.1/,
      () =>
        examine({ 'vite.config.js': "import y from '@yield-from/unplugin/vite'" }, (project) => {
          project.place('@yield-from/unplugin', ownVersion());
          project.place('@yield-from/typescript', '0.0.1');
        }),
    ],
    [
      'a name that Babel reads as another',
      'YF3004',
      /@yield-from\/babel-plugin-babel/,
      () => examine({ '.babelrc': { plugins: ['@yield-from/babel'] } }),
    ],
    [
      'a loader that checks lowered code',
      'YF3205',
      /ts-loader type-checks/,
      () =>
        examine({
          'webpack.config.js':
            "const y = require('@yield-from/unplugin/webpack').default; module.exports = { module: { rules: [{ loader: 'ts-loader' }] }, plugins: [y()] };",
        }),
    ],
    [
      'no TypeScript',
      'YF3101',
      /TypeScript is not installed/,
      () =>
        examine({
          'package.json': {
            ...MANIFEST,
            devDependencies: { 'ts-patch': '^3.3.0', '@yield-from/typescript': '1' },
          },
        }),
    ],
    [
      'TypeScript 4',
      'YF3102',
      /4\.9\.5 is too old/,
      () => examine({}, (project) => project.place('typescript', '4.9.5')),
    ],
    [
      'TypeScript 7 with a transformer',
      'YF3103',
      /runs no transformers/,
      () => examine({}, (project) => project.place('typescript', '7.0.2')),
    ],
    [
      'no ts-patch',
      'YF3104',
      /ts-patch is not installed/,
      () =>
        examine({
          'package.json': {
            ...MANIFEST,
            devDependencies: { typescript: '^5.9.3', '@yield-from/typescript': ownVersion() },
          },
        }),
    ],
    [
      'the wrong ts-patch',
      'YF3105',
      /ts-patch 4\.0\.1 does not fit TypeScript 5\.9\.3/,
      () => examine({}, (project) => project.place('ts-patch', '4.0.1')),
    ],
    [
      'an unpatched compiler',
      'YF3106',
      /not patched.*plain tsc: build/,
      () =>
        examine({
          'package.json': { ...MANIFEST, scripts: { build: 'tsc -b', check: 'tsc --noEmit' } },
        }),
    ],
    [
      'a patch of another ts-patch',
      'YF3107',
      /patched by ts-patch 3\.0\.0/,
      () =>
        examine({}, (project) =>
          project.write('node_modules/typescript/lib/typescript.js', patched('3.0.0')),
        ),
    ],
    [
      'ES5 in TypeScript 6',
      'YF3108',
      /refuses the target ES5/,
      () =>
        examine({}, (project) => {
          project.place('typescript', '6.0.3');
          project.place('ts-patch', '4.0.1');
        }),
    ],
    [
      'ts-patch 4 on Node 20',
      'YF3109',
      /Node 20\.20\.2 is too old for ts-patch 4/,
      () =>
        examine(
          { 'tsconfig.json': withOptions({ target: 'ES2017' }) },
          (project) => {
            project.place('typescript', '6.0.3');
            project.place('ts-patch', '4.0.1');
          },
          '20.20.2',
        ),
    ],
    [
      'a plugin that sees no components',
      'YF3209',
      /vite configuration runs the plugin before what compiles components/,
      () =>
        examine({
          'package.json': {
            dependencies: MANIFEST.dependencies,
            devDependencies: {
              '@yield-from/unplugin': `^${ownVersion()}`,
              '@vitejs/plugin-vue': '^6.0.0',
            },
          },
          'tsconfig.json': { compilerOptions: { target: 'ES2022' } },
          'vite.config.js':
            "import y from '@yield-from/unplugin/vite'; export default { plugins: [vue(), y()] };",
        }),
    ],
    [
      'a transformer where nothing is compiled',
      'YF3110',
      /only refers to other projects/,
      () =>
        examine({
          'tsconfig.json': { ...TSCONFIG, files: [], references: [{ path: 'a' }] },
          'a/tsconfig.json': withOptions({ plugins: [] }),
        }),
    ],
    [
      'a transformer where another tool compiles',
      'YF3111',
      /the script "build" compiles by Next\.js, which reads none there/,
      () => examine({ 'package.json': { ...MANIFEST, scripts: { build: 'next build' } } }),
    ],
    [
      'a transformer that runs after',
      'YF3201',
      /Wrong order: tsconfig\.json runs the transformer as "after"/,
      () =>
        examine({
          'tsconfig.json': withOptions({
            plugins: [{ transform: '@yield-from/typescript', after: true }],
          }),
        }),
    ],
    [
      'a ts-jest transformer that runs after',
      'YF3201',
      /jest's configuration runs the transformer as "after"/,
      () =>
        examine({
          'jest.config.js':
            "module.exports = { transform: { x: ['ts-jest', { astTransformers: { after: ['@yield-from/typescript/jest'] } }] } }",
        }),
    ],
    [
      'transformers behind ours',
      'YF3202',
      /Wrong order: paths come behind/,
      () =>
        examine({
          'tsconfig.json': withOptions({
            plugins: [
              { transform: '@yield-from/typescript' },
              { transform: 'paths' },
              { transform: 'checks', transformProgram: true },
            ],
          }),
        }),
    ],
    [
      'a ts-jest transformer behind ours',
      'YF3202',
      /Wrong order: typia\/lib\/transform come behind @yield-from\/typescript in jest's configuration/,
      () =>
        examine({
          'jest.config.js':
            "module.exports = { transform: { x: ['ts-jest', { astTransformers: { before: ['first', { path: '@yield-from/typescript/jest', options: {} }, 'typia/lib/transform'] } }] } }",
        }),
    ],
    [
      'a transformer listed twice',
      'YF3206',
      /lists @yield-from\/typescript 2 times/,
      () =>
        examine({
          'tsconfig.json': withOptions({
            plugins: [
              { transform: '@yield-from/typescript' },
              { transform: '@yield-from/typescript' },
            ],
          }),
        }),
    ],
    [
      'lowering before tsc',
      'YF3203',
      /lowers before tsc writes/,
      () =>
        examine({
          'tsconfig.json': { compilerOptions: { target: 'ES2022' } },
          'package.json': {
            ...CLI_MANIFEST,
            scripts: { build: 'yield-from lower dist --write && tsc' },
          },
        }),
    ],
    [
      'minifying before lowering',
      'YF3204',
      /runs terser before/,
      () =>
        examine({
          'tsconfig.json': { compilerOptions: { target: 'ES2022' } },
          'package.json': {
            ...CLI_MANIFEST,
            scripts: {
              build: 'tsc && terser dist/a.js -o dist/a.js && yield-from lower dist --write',
            },
          },
        }),
    ],
    [
      'no runtime',
      'YF3301',
      /runtime is not installed/,
      () => examine({ 'package.json': { ...MANIFEST, dependencies: {} } }),
    ],
    [
      'another runtime',
      'YF3302',
      /The runtime is 9\.9\.9/,
      () => examine({}, (project) => project.place('@yield-from/runtime', '9.9.9')),
    ],
    [
      'two runtimes',
      'YF3303',
      /several runtimes.*0\.0\.9 in node_modules\/dep\/node_modules\/@yield-from\/runtime/,
      () =>
        examine({}, (project) => project.place('@yield-from/runtime', '0.0.9', 'node_modules/dep')),
    ],
    [
      'a runtime for development only',
      'YF3304',
      /among devDependencies/,
      () =>
        examine({
          'package.json': {
            ...MANIFEST,
            dependencies: {},
            devDependencies: { ...MANIFEST.devDependencies, '@yield-from/runtime': ownVersion() },
          },
        }),
    ],
    [
      'a runtime that only the compiler brings along',
      'YF3305',
      /only there because the compiler needs it/,
      () =>
        examine({ 'package.json': { ...MANIFEST, dependencies: {} } }, (project) =>
          project.place('@yield-from/runtime', ownVersion()),
        ),
    ],
    [
      'no library for async iterators',
      'YF3401',
      /\(ES2017\) know no Symbol\.asyncIterator/,
      () => examine({ 'tsconfig.json': withOptions({ lib: ['ES2017'] }) }),
    ],
    [
      'no library for promises',
      'YF3402',
      /\(those of target ES5\) know no Promise/,
      () => examine({ 'tsconfig.json': withOptions({ lib: undefined }) }),
    ],
    [
      'a tsc that lowers by itself',
      'YF3403',
      /tsc's target ES2017 lowers async generators by itself/,
      () =>
        examine({
          'package.json': CLI_MANIFEST,
          'tsconfig.json': { compilerOptions: { target: 'ES2017', lib: ['ES2018'] } },
        }),
    ],
    [
      'a runtime for newer engines than the target',
      'YF3404',
      /The webpack configuration picks the runtime's ES2022 build .* but its target is es5/,
      () =>
        bundled(
          'webpack',
          "{ target: ['node4.9', 'es5'], resolve: { conditionNames: ['es2022', '...'] }, plugins: [y({ target: 'es5' })] }",
        ),
    ],
    [
      'a bundler that leaves syntax alone, and is not told',
      'YF3405',
      /rspack's target is es2015, .* async functions and generators stay/,
      () => bundled('rspack', "{ target: ['web', 'es2015'], plugins: [y()] }"),
    ],
    [
      'a misspelt option of a bundler plugin',
      'YF3207',
      /The rollup configuration: unknown option `nativ`. Known: native/,
      () => bundled('rollup', '{ plugins: [y({ nativ: isOld })] }'),
    ],
    [
      'debug in a build for production',
      'YF3208',
      /The rollup configuration: `debug` is on for every build/,
      () => bundled('rollup', '{ plugins: [y({ debug: true })] }'),
    ],
    [
      "debug in Babel's configuration",
      'YF3208',
      /Babel's configuration: `debug` is on/,
      () =>
        examine({
          'babel.config.json': { plugins: [['module:@yield-from/babel', { debug: true }]] },
        }),
    ],
    [
      'a target that is none',
      'YF3207',
      /The vite configuration: `target` must be a version/,
      () => bundled('vite', "{ plugins: [y({ target: 'node4', include: /x/ })] }"),
    ],
    [
      'a wrong value of an option of Babel',
      'YF3207',
      /Babel's configuration: `generators` must be "auto" or true or false/,
      () =>
        examine({
          'babel.config.json': {
            plugins: [['module:@yield-from/babel', { generators: 'always' }]],
          },
        }),
    ],
    [
      'a wrong option in tsconfig.json',
      'YF3207',
      /tsconfig\.json: unknown option `asyncFunction`/,
      () =>
        examine({
          'tsconfig.json': withOptions({
            plugins: [{ transform: '@yield-from/typescript', type: 'raw', asyncFunction: true }],
          }),
        }),
    ],
    [
      "a wrong option in jest's configuration",
      'YF3207',
      /jest's configuration: unknown option `x`/,
      () =>
        examine({
          'jest.config.js':
            "module.exports = { transform: { a: ['ts-jest', { astTransformers: { before: [{ path: '@yield-from/typescript/jest', options: { x: 1 } }] } }] } };",
        }),
    ],
    [
      'Vitest beside a build by tspc',
      'YF3503',
      /Vitest compiles by itself/,
      () =>
        examine({
          'package.json': {
            ...MANIFEST,
            devDependencies: { ...MANIFEST.devDependencies, vitest: '^5.0.0' },
          },
        }),
    ],
    [
      '@swc/jest',
      'YF3501',
      /@swc\/jest cannot load/,
      () =>
        examine({
          'package.json': {
            ...MANIFEST,
            devDependencies: { ...MANIFEST.devDependencies, '@swc/jest': '^0.2.0' },
          },
        }),
    ],
    [
      'ts-loader without the transformer',
      'YF3112',
      /ts-loader in webpack\.config\.js loads a TypeScript that is not patched/,
      () => examine(loaders({ transpileOnly: true })),
    ],
    [
      'ts-jest without the transformer',
      'YF3502',
      /ts-jest loads a TypeScript that is not patched/,
      () =>
        examine({
          'package.json': {
            ...MANIFEST,
            devDependencies: { ...MANIFEST.devDependencies, 'ts-jest': '^29.4.0' },
          },
        }),
    ],
  ];

  it.each(cases)('%s: %s', (_, code, says, report) => {
    const { problems } = report();
    const problem = problems.find((each) => each.code === code);
    expect(problems.map((each) => each.code)).toContain(code);
    expect(problem?.message).toMatch(says);
    expect(problem?.fix).not.toBe('');
  });

  it('covers every code of the table', async () => {
    const { PROBLEMS } = await import('./problems');
    const known = Object.values(PROBLEMS).map(
      (make) => (make as (...details: string[]) => { code: string })('', '', '').code,
    );
    expect([...new Set(cases.map(([, code]) => code))].sort()).toEqual([...new Set(known)].sort());
  });
});

it('gives errors a failing exit code, warnings a passing one', () => {
  expect(examine({ 'package.json': { ...MANIFEST, dependencies: {} } }).exit).toBe(EXIT.problems);
  const warned = examine({
    'package.json': {
      ...MANIFEST,
      devDependencies: { ...MANIFEST.devDependencies, '@swc/jest': '^0.2.0' },
    },
  });
  expect([warned.ok, warned.problems.length, warned.exit]).toEqual([true, 1, EXIT.ok]);
});

it('prints code, message and fix for people', () => {
  const project = new SampleProject({ 'package.json': { name: 'empty' } });
  const terminal = fakeTerminal(project.root);
  expect(doctor({}, terminal)).toBe(EXIT.problems);
  expect(terminal.written.out).toContain('error YF3001 The compiler is not plugged in');
  expect(terminal.written.out).toContain('    Run `yield-from init`.');
  project.remove();
});

describe('recommends `debug` for development and tests', () => {
  const RECOMMENDED =
    /option `debug` is recommended, for production not.*\n.*NODE_ENV !== 'production'/;

  function printed(files: Readonly<Record<string, string | object>>): string {
    const project = new SampleProject({
      'package.json': MANIFEST,
      'tsconfig.json': TSCONFIG,
      ...files,
    });
    project.install();
    const terminal = fakeTerminal(project.root);
    doctor({}, terminal);
    project.remove();
    return terminal.written.out;
  }

  it('where nothing mentions it', () => {
    const text = printed({});
    expect(text).toContain('The set-up is fine.');
    expect(text).toMatch(RECOMMENDED);
  });

  it.each([
    [
      'a configuration',
      {
        'tsconfig.json': withOptions({
          plugins: [{ transform: '@yield-from/typescript', debug: false }],
        }),
      },
    ],
    [
      'a script',
      {
        'tsconfig.json': {},
        'package.json': {
          ...CLI_MANIFEST,
          scripts: { build: 'tsc && yield-from lower dist --write --debug' },
        },
      },
    ],
  ])('not where %s does', (_, files) => {
    expect(printed(files)).not.toMatch(RECOMMENDED);
  });

  it('nor where the set-up does not work', () => {
    expect(printed({ 'package.json': { ...MANIFEST, dependencies: {} } })).not.toMatch(RECOMMENDED);
  });
});
