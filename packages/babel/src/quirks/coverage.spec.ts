import { transformSync, type PluginItem } from '@babel/core';
import yieldFrom from '..';
import { suspensionsIn } from '../testing/compile';

const istanbul = (exclude: string[] = []): PluginItem => [
  require.resolve('babel-plugin-istanbul'),
  { cwd: process.cwd(), exclude, excludeNodeModules: false },
];
const OURS: PluginItem = [yieldFrom, {}];
const SOURCE = 'async function* lines(x) { if (x) yield x ?? 1; }';

function compile(plugins: PluginItem[], options: object = {}): string {
  const file = { filename: 'lines.js', configFile: false, babelrc: false, ...options } as const;
  return transformSync(SOURCE, { ...file, plugins })?.code ?? '';
}

/** What is counted, in order: the names and places of functions, the kinds of branches. */
function counted(code: string): string[] {
  return [...code.matchAll(/(?:name|type): "(.*?)"/g)].map(([, text]) => text);
}

const EXPECTED = ['lines', 'if', 'binary-expr'];

it.each([
  ['behind us', [OURS, istanbul()]],
  ['before us', [istanbul(), OURS]],
])('counts the source where istanbul stands %s', (_, plugins) => {
  const code = compile(plugins);
  expect(counted(code)).toEqual(EXPECTED);
  expect(suspensionsIn(code)).toEqual([]);
});

it('counts the source in front of transforms that begin with the program', () => {
  const code = compile([OURS, istanbul()], {
    presets: [[require.resolve('@babel/preset-env'), { targets: { ie: '11' } }]],
  });
  expect(counted(code)).toEqual(EXPECTED);
  expect(code).toContain('@yield-from/runtime');
  expect(code).not.toContain('regenerator');
});

it('lowers each of many files once, with the plugins that Babel keeps', () => {
  const plugins = [OURS, istanbul()];
  const codes = [compile(plugins), compile(plugins), compile(plugins)];
  expect(new Set(codes).size).toBe(1);
  expect(codes[0].match(/switch \(this\.state\)/g)).toHaveLength(1);
});

it('lowers a file that is not to be counted', () => {
  const code = compile([OURS, istanbul(['**/lines.js'])]);
  expect(counted(code)).toEqual([]);
  expect(suspensionsIn(code)).toEqual([]);
});

it.each([
  ['us', { plugins: [istanbul()], presets: [{ plugins: [OURS] }] }],
  ['istanbul', { plugins: [OURS], presets: [{ plugins: [istanbul()] }] }],
])('lowers where %s works in a pass of its own', (_, { plugins, presets }) => {
  const code = compile(plugins, { presets: presets.map((one) => () => one), passPerPreset: true });
  expect(suspensionsIn(code)).toEqual([]);
});
