import { readOptions, runName } from './options';

it('names a run by all that its programs depend on', () => {
  const options = readOptions(['--host', 'babel', '--seed', '7', '--style', 'yield_', '--ticks']);
  expect(runName(options)).toBe('babel: seed 7, yield_ style, ecmascript, turns too');
});

it.each([
  [['--style', 'yield'], '--style is one of native, yield_, not yield'],
  [['--protocol', 'js'], '--protocol is one of ecmascript, python, not js'],
  [
    ['--kind', 'function'],
    '--kind is one of async generator, generator, async function, not function',
  ],
  [['--host', 'swc'], 'no variant swc'],
])('%j is refused', (args, message) => {
  expect(() => readOptions(args)).toThrow(message);
});
