import { transformSync, type PluginItem } from '@babel/core';
import yieldFrom from '..';
import { suspensionsIn } from '../testing/compile';

const OURS: PluginItem = [yieldFrom, {}];
const ENV: PluginItem = [require.resolve('@babel/preset-env'), { targets: { ie: '11' } }];
const REACT_NATIVE = require.resolve('@react-native/babel-preset');

/** Components that React Compiler memoises, one of which has an async function, one a generator beside it. */
const SOURCE = `
import { useState } from 'react';
async function* pages(url) { yield* [await url]; }
export function Async({ url, items }) {
  const [text, setText] = useState('');
  const load = async () => { setText(await (await fetch(url)).text()); };
  return <div onClick={load}>{text}{items.map((item) => item * 2)}</div>;
}
export function Beside({ url }) {
  const feed = pages(url);
  return <button onClick={() => feed.next()}>next</button>;
}
`;

function compile(
  plugins: (said: string[]) => PluginItem[],
  presets: PluginItem[],
): { code: string; said: string[] } {
  const said: string[] = [];
  const file = { filename: 'list.jsx', configFile: false, babelrc: false } as const;
  const all = [...presets, [require.resolve('@babel/preset-react'), { runtime: 'automatic' }]];
  const done = transformSync(SOURCE, {
    ...file,
    plugins: plugins(said),
    presets: all as PluginItem[],
  });
  return { code: done?.code ?? '', said };
}

const reactCompiler = (said: string[]): PluginItem => [
  require.resolve('babel-plugin-react-compiler'),
  { logger: { logEvent: (_: string, { kind }: { kind: string }) => said.push(kind) } },
];

describe.each([
  ['preset-env', [ENV]],
  ['React Native', [REACT_NATIVE]],
])('with the preset of %s', (_, presets) => {
  it.each([
    ['behind us', (said: string[]) => [OURS, reactCompiler(said)]],
    ['before us', (said: string[]) => [reactCompiler(said), OURS]],
  ])('React Compiler memoises what was written where it stands %s', (__, plugins) => {
    const { code, said } = compile(plugins, presets);
    expect(said).toEqual(['CompileSuccess', 'CompileSuccess']);
    expect(code).toContain('react/compiler-runtime');
    expect(suspensionsIn(code)).toEqual([]);
    expect(code).toContain('@yield-from/runtime');
    expect(code).not.toMatch(/regenerator|asyncToGenerator/);
  });
});

it('lowers behind both React Compiler and the counters of coverage', () => {
  const istanbul: PluginItem = [
    require.resolve('babel-plugin-istanbul'),
    { cwd: process.cwd(), exclude: [], excludeNodeModules: false },
  ];
  const { code, said } = compile((events) => [OURS, istanbul, reactCompiler(events)], [ENV]);
  expect(said).toEqual(['CompileSuccess', 'CompileSuccess']);
  expect(code).toContain('cov_');
  expect(suspensionsIn(code)).toEqual([]);
});
