/**
 * Everything `doctor` can find wrong with a set-up, in one table: the code is stable, the message says
 * what is wrong here, the fix what to do about it.
 */
export interface Problem {
  readonly code: `YF3${number}`;
  readonly severity: 'error' | 'warning';
  readonly message: string;
  readonly fix: string;
}

type Severity = Problem['severity'];

const problem =
  <A extends readonly string[]>(
    code: Problem['code'],
    severity: Severity,
    describe: (...details: A) => readonly [message: string, fix: string],
  ) =>
  (...details: A): Problem => {
    const [message, fix] = describe(...details);
    return { code, severity, message, fix };
  };

export const PROBLEMS = {
  // ---- Nothing to check, or not installed -------------------------------------------------------
  notSetUp: problem('YF3001', 'error', () => [
    'The compiler is not plugged in: no configuration file or script here names it.',
    'Run `yield-from init`.',
  ]),
  notInstalled: problem('YF3002', 'error', (name: string, where: string) => [
    `${where} names ${name}, which is not installed.`,
    `Add it: npm install --save-dev ${name}`,
  ]),
  differentVersions: problem('YF3003', 'error', (found: string) => [
    `yield-from's packages are of different versions: ${found}.`,
    'They are released together: install one version of all of them.',
  ]),

  babelName: problem('YF3004', 'error', () => [
    "Babel's configuration names '@yield-from/babel', for which Babel looks for a package @yield-from/babel-plugin-babel.",
    "Write 'module:@yield-from/babel'.",
  ]),

  // ---- TypeScript and ts-patch ------------------------------------------------------------------
  typescriptMissing: problem('YF3101', 'error', () => [
    'tsconfig.json names the transformer, but TypeScript is not installed.',
    'Add it: npm install --save-dev typescript@5 ts-patch@3',
  ]),
  typescriptTooOld: problem('YF3102', 'error', (version: string) => [
    `TypeScript ${version} is too old: the transformer needs 5.0 or later.`,
    'Update TypeScript, or lower with `yield-from lower` after tsc.',
  ]),
  typescriptNative: problem('YF3103', 'error', (version: string) => [
    `TypeScript ${version} runs no transformers, so the entry in tsconfig.json does nothing.`,
    'Plug in a bundler or Babel, or run `yield-from lower` after tsc: `yield-from init --with cli`.',
  ]),
  tsPatchMissing: problem('YF3104', 'error', (wanted: string) => [
    'TypeScript alone ignores transformers in tsconfig.json: ts-patch is not installed.',
    `Add it: npm install --save-dev ts-patch@${wanted}`,
  ]),
  tsPatchMismatch: problem(
    'YF3105',
    'error',
    (patch: string, typescript: string, wanted: string) => [
      `ts-patch ${patch} does not fit TypeScript ${typescript}.`,
      `Install ts-patch ${wanted}.`,
    ],
  ),
  unpatched: problem('YF3106', 'error', (scripts: string) => [
    `The compiler is not patched, and these scripts run plain tsc: ${scripts}. It ignores the transformer.`,
    'Call `tspc` in place of `tsc` (or run `ts-patch install` after every install, which pnpm undoes).',
  ]),
  patchedByOther: problem('YF3107', 'error', (by: string, patch: string) => [
    `TypeScript is patched by ts-patch ${by}, but ts-patch ${patch} is installed.`,
    'Patch it again: npx ts-patch install',
  ]),
  deprecatedTarget: problem('YF3108', 'error', () => [
    'TypeScript 6 refuses the target ES5 unless told otherwise.',
    'Put "ignoreDeprecations": "6.0" into compilerOptions.',
  ]),
  nodeTooOld: problem('YF3109', 'error', (node: string, what: string, wanted: string) => [
    `Node ${node} is too old for ${what}.`,
    `Use Node ${wanted} or later.`,
  ]),
  onlyRefers: problem('YF3110', 'error', (projects: string) => [
    'tsconfig.json only refers to other projects, which take nothing over from it: the transformer in it does nothing.',
    `Name it in ${projects}, or in what they extend.`,
  ]),
  readByNobody: problem('YF3111', 'error', (tool: string, script: string, byHand: string) => [
    `tsconfig.json names the transformer, but the script "${script}" compiles by ${tool}, which reads none there: nothing is lowered.`,
    byHand,
  ]),
  unpatchedLoader: problem('YF3112', 'error', (place: string) => [
    `ts-loader in ${place} loads a TypeScript that is not patched, which ignores the transformer in tsconfig.json.`,
    "Give ts-loader the option compiler: 'ts-patch/compiler'.",
  ]),

  // ---- Order ------------------------------------------------------------------------------------
  runsAfter: problem('YF3201', 'error', (stage: string, place: string) => [
    `Wrong order: ${place} runs the transformer as "${stage}", when TypeScript has already taken the generators apart.`,
    `Take "${stage}" away: it is a "before" transformer.`,
  ]),
  notLast: problem('YF3202', 'warning', (others: string, place: string) => [
    `Wrong order: ${others} come behind @yield-from/typescript in ${place} and see lowered code instead of what you wrote.`,
    'Put @yield-from/typescript last.',
  ]),
  loweredBeforeTsc: problem('YF3203', 'error', (script: string) => [
    `Wrong order: the script "${script}" lowers before tsc writes, so tsc's output is not lowered.`,
    'Put `yield-from lower` behind tsc.',
  ]),
  checkedAfter: problem('YF3205', 'error', () => [
    'Wrong order: ts-loader type-checks what @yield-from/unplugin lowered, which has no types.',
    'Give ts-loader the option transpileOnly: true and check types beside it, or take the plugin away and give ts-loader getCustomTransformers with createTransformer of @yield-from/typescript.',
  ]),
  listedTwice: problem('YF3206', 'error', (times: string) => [
    `tsconfig.json lists @yield-from/typescript ${times} times.`,
    'Leave one entry, the last of the list.',
  ]),
  wrongOption: problem('YF3207', 'error', (what: string, name: string) => [
    what,
    `The README of ${name} lists the options.`,
  ]),
  debugAlways: problem('YF3208', 'warning', (place: string) => [
    `${place}: \`debug\` is on for every build. It is for development and tests, and makes production larger and slower.`,
    "Write debug: process.env.NODE_ENV !== 'production', or where nothing is computed give development a configuration of its own.",
  ]),
  componentsBefore: problem('YF3209', 'warning', (bundler: string) => [
    `The ${bundler} configuration runs the plugin before what compiles components: generators in them stay as they are.`,
    "Let it come behind: yieldFrom({ enforce: 'post' }).",
  ]),
  minifiedBefore: problem('YF3204', 'error', (script: string, minifier: string) => [
    `Wrong order: the script "${script}" runs ${minifier} before \`yield-from lower\`.`,
    `Lower first: ${minifier} then sees plain functions.`,
  ]),

  // ---- The runtime ------------------------------------------------------------------------------
  runtimeMissing: problem('YF3301', 'error', () => [
    'The runtime is not installed: lowered files import @yield-from/runtime.',
    'Add it: npm install @yield-from/runtime',
  ]),
  runtimeDiffers: problem('YF3302', 'error', (runtime: string, compiler: string) => [
    `The runtime is ${runtime}, the compiler ${compiler}: lowered files may not fit it.`,
    `Install one version of both: npm install @yield-from/runtime@${compiler}`,
  ]),
  twoRuntimes: problem('YF3303', 'error', (places: string) => [
    `There are several runtimes, whose generators do not know each other (delegation gets slow, hooks are separate): ${places}.`,
    'Let the package manager keep one (npm dedupe), or pin it with "overrides".',
  ]),
  runtimeForDevelopment: problem('YF3304', 'warning', () => [
    'The runtime is among devDependencies, but the product needs it when it runs.',
    'Move @yield-from/runtime to dependencies, unless a bundler puts it into the product.',
  ]),

  runtimeOfCompiler: problem('YF3305', 'error', () => [
    'The runtime is only there because the compiler needs it: package.json does not ask for it, and an installation without devDependencies has none.',
    'Add it: npm install @yield-from/runtime',
  ]),

  // ---- What the type checker and the target know ------------------------------------------------
  libAsyncIterator: problem('YF3401', 'error', (libs: string) => [
    `The libraries for type checking (${libs}) know no Symbol.asyncIterator and no AsyncGenerator.`,
    'Add "ES2018" to compilerOptions.lib (or its parts "ES2018.AsyncIterable" and "ES2018.AsyncGenerator").',
  ]),
  libPromise: problem('YF3402', 'error', (libs: string) => [
    `The libraries for type checking (${libs}) know no Promise.`,
    'Add "ES2015" or a later edition to compilerOptions.lib.',
  ]),
  targetTooLow: problem('YF3403', 'error', (target: string, what: string) => [
    `tsc's target ${target} lowers async generators by itself, before ${what} sees them.`,
    'Set "target" to ES2018 or later; what reads the output brings it down further.',
  ]),

  runtimeTooNew: problem('YF3404', 'error', (bundler: string, target: string) => [
    `The ${bundler} configuration picks the runtime's ES2022 build (condition "es2022"), but its target is ${target}.`,
    'Take "es2022" out of the conditions: the build for every engine is then picked.',
  ]),
  kindsStay: problem('YF3405', 'warning', (bundler: string, target: string) => [
    `${bundler}'s target is ${target}, but it leaves your syntax alone, and @yield-from/unplugin is not told: async functions and generators stay.`,
    `Write yieldFrom({ target: '${target}' }).`,
  ]),

  // ---- Test runners -----------------------------------------------------------------------------
  swcJest: problem('YF3501', 'warning', () => [
    '@swc/jest cannot load this compiler: swc lowers async generators by itself.',
    'Let ts-jest or babel-jest compile the files with generators, or run Vitest with the Vite plugin.',
  ]),
  vitestPlain: problem('YF3503', 'warning', () => [
    'Vitest compiles by itself, and its configuration does not name @yield-from/unplugin: tests run code that is not lowered.',
    "Put yieldFrom() of '@yield-from/unplugin/vite' into its plugins; `yield-from init` does.",
  ]),
  tsJestPlain: problem('YF3502', 'warning', () => [
    "ts-jest loads a TypeScript that is not patched, which ignores the transformer in tsconfig.json, and jest's configuration does not name it: tests run code that is not lowered.",
    "Give ts-jest the option astTransformers: { before: ['@yield-from/typescript/jest'] }; `yield-from init` does.",
  ]),
} as const;
