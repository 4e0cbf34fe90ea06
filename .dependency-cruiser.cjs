/**
 * Which room may know which: `pnpm lint` holds it. Imports of types count, but in circles: a type may
 * name what stands above it. Specs, and what serves them alone, may know everything.
 *
 * @type {import('dependency-cruiser').IConfiguration}
 */
const HOSTS = '^packages/(typescript|babel|estree)/';
const SPECS = String.raw`\.spec\.ts$|\.test-d\.ts$|/testing(/|\.ts$)`;
/** What random programs are made of: an expression holds functions, a function statements, a statement expressions. */
const GRAMMAR = '^packages/conformance/src/fuzz/';
const ENGINE = '^packages/lower/src/';

module.exports = {
  forbidden: [
    {
      name: 'no-circle',
      comment: 'Two files that need one another are one idea, or there is a third one below them.',
      severity: 'error',
      from: { pathNot: `${SPECS}|${GRAMMAR}` },
      to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
    },
    {
      name: 'the-engine-knows-no-host',
      comment: 'The engine is lowered code and graphs; every tree is a host’s.',
      severity: 'error',
      from: { path: ENGINE, pathNot: SPECS },
      to: {
        path: `${HOSTS}|^packages/source-model/|node_modules/(typescript|@babel|oxc-parser|acorn)/`,
      },
    },
    {
      name: 'hosts-do-not-know-each-other',
      comment: 'What two hosts share is the engine’s or source-model’s.',
      severity: 'error',
      from: { path: HOSTS, pathNot: SPECS },
      to: { path: HOSTS, pathNot: '^packages/$1/' },
    },
    {
      name: 'the-runtime-knows-no-compiler',
      comment: 'It is what users ship: no dependency at all.',
      severity: 'error',
      from: { path: '^packages/runtime/src/', pathNot: SPECS },
      to: { pathNot: '^packages/runtime/src/' },
    },
    {
      name: 'of-the-runtime-the-compiler-knows-the-protocol',
      comment: 'Compiled code and runtime agree in one file.',
      severity: 'error',
      from: { path: `${ENGINE}|${HOSTS}|^packages/source-model/`, pathNot: SPECS },
      to: { path: '^packages/runtime/', pathNot: '^packages/runtime/src/protocol\\.ts$' },
    },
    {
      name: 'a-construct-knows-no-construct',
      comment:
        'It lowers its parts through the context (`ctx.lower`): only the tables name them all.',
      severity: 'error',
      from: {
        path: `${ENGINE}3-lower/(statements|expressions)/`,
        pathNot: `${SPECS}|/table\\.ts$`,
      },
      to: { path: `${ENGINE}3-lower/(statements|expressions)/` },
    },
    {
      name: 'passes-in-order',
      comment: 'A pass reads what the passes before it made, never the other way round.',
      severity: 'error',
      from: { path: `${ENGINE}(1-analyse|2-plan|4-simplify)/`, pathNot: SPECS },
      to: { path: `${ENGINE}(3-lower|5-emit)/` },
    },
    {
      name: 'what-passes-share-knows-no-pass',
      comment: 'The contract, the kinds and the graph stand below all five passes.',
      severity: 'error',
      from: { path: `${ENGINE}(contract|flavours|graph|walk)/`, pathNot: SPECS },
      to: { path: `${ENGINE}[1-5]-` },
    },
    {
      name: 'the-core-knows-no-kind',
      comment: 'What all coroutines share stands below each of them.',
      severity: 'error',
      from: { path: '^packages/runtime/src/core/', pathNot: SPECS },
      to: { path: '^packages/runtime/src/(async-generator|async-function|generator|python)/' },
    },
    {
      name: 'the-standard-knows-no-python',
      comment: 'Python’s layer installs itself.',
      severity: 'error',
      from: {
        path: '^packages/runtime/src/(core|async-generator|async-function|generator|iteration)/',
        pathNot: SPECS,
      },
      to: { path: '^packages/runtime/src/python/' },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    exclude: { path: String.raw`/dist/` },
  },
};
