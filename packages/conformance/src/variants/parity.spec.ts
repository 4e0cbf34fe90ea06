/**
 * One engine, two hosts: for every case, in both styles, the TypeScript transformer and the Babel plugin
 * have to give the engine the same functions, so that it makes the same state graphs of them.
 */
import { type GeneratorFunction, type Host, shapeOf } from '@yield-from/lower';
import { loadCases } from '../cases/load';
import { babel } from './babel';
import { typescriptAt } from './typescript';
import { applies, prepare, type Source, type Style, type Variant } from './variant';

const mockGraphs: string[] = [];

jest.mock('@yield-from/lower', () => {
  const engine = jest.requireActual<typeof import('@yield-from/lower')>('@yield-from/lower');
  const lowerGenerator = <N extends object>(
    host: Host<N>,
    generator: GeneratorFunction<N>,
  ): readonly N[] => {
    const graph = engine.explainGenerator(host, generator, () => '');
    mockGraphs.push(JSON.stringify(engine.shapeOf(graph)));
    return engine.lowerGenerator(host, generator);
  };
  return { ...engine, lowerGenerator };
});

const typescript = typescriptAt('es2022');

/** The shapes of a case's graphs. (The hosts go through a file in orders of their own.) */
function graphs(source: Source, variant: Variant): string[] {
  mockGraphs.length = 0;
  variant.compile(source);
  return [...mockGraphs].sort();
}

describe.each<Style>(['native', 'yield_'])(
  'both hosts give the same state graphs, %s style',
  (style) => {
    const cases = loadCases().flatMap((one) => {
      const source = prepare(one, style);
      const isForBoth = applies(one, babel) && applies(one, typescript);
      return source && isForBoth ? [{ name: one.name, source }] : [];
    });

    it.each(cases)('$name', ({ source }) => {
      const expected = graphs(source, typescript);
      expect(expected.length).toBeGreaterThan(0);
      expect(graphs(source, babel)).toEqual(expected);
    });
  },
);

it('shapes tell graphs apart', () => {
  const native = { syntax: 'js' as const };
  const one = graphs({ ...native, text: 'async function* g() { yield 1; }' }, babel);
  const two = graphs({ ...native, text: 'async function* g() { yield 1; yield 2; }' }, babel);
  expect(one).not.toEqual(two);
  expect(shapeOf({ states: [], regions: [], variables: ['a'] })).toEqual({
    states: [],
    regions: [],
  });
});
