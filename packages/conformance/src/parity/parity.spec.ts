/**
 * One engine, three hosts: every case has the same state graphs under all. A graph's shape is its states
 * with their exits, and its regions; code is left out.
 */
import * as engine from '@yield-from/lower';
import type { GraphShape } from '@yield-from/lower';
import { loadCases } from '../cases/load';
import { babel } from '../variants/babel';
import { estree } from '../variants/estree';
import { typescriptAt } from '../variants/typescript';
import { prepare, type Source, type Style, type Variant } from '../variants/variant';

const shapes: GraphShape[] = [];
const lower = engine.lowerCoroutine;

beforeAll(() => {
  jest.spyOn(engine, 'lowerCoroutine').mockImplementation((host, coroutine) => {
    return lower(host, coroutine, ({ states }) => {
      shapes.push(engine.shapeOf(states(() => '')));
    });
  });
});

afterAll(() => {
  jest.restoreAllMocks();
});

/** The graphs of a file's generators, in the order in which the host lowers them. */
function graphs(variant: Variant, source: Source): readonly GraphShape[] {
  shapes.length = 0;
  variant.compile(source);
  return [...shapes];
}

/**
 * The hosts may visit siblings in another order, and one of them drops a declaration that a later one
 * replaces; what they see must be the same.
 */
function distinct(found: readonly GraphShape[]): GraphShape[] {
  const texts = new Set(found.map((shape) => JSON.stringify(shape)));
  return [...texts].sort().map((text) => JSON.parse(text) as GraphShape);
}

const typescript = typescriptAt('es2022');

describe.each<Style>(['native', 'yield_'])('in %s style', (style) => {
  const cases = loadCases().filter(
    (one) => !one.flags.notTypeScript && !one.flags.notBabel && prepare(one, style),
  );

  test.each(cases.map((one) => [one.name, one] as const))('%s', (_, one) => {
    const source = prepare(one, style) as Source;
    const expected = distinct(graphs(babel, source));
    expect(distinct(graphs(typescript, source))).toEqual(expected);
    expect(distinct(graphs(estree, source))).toEqual(expected);
  });
});
