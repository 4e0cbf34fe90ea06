import { irOf } from './ir';

const SOURCE = `export async function* lines(xs) {
  for (const x of xs) {
    yield x;
  }
}
const one = async () => {
  await 1;
};
`;

test('every coroutine of a file has its graph, in the words of the source', () => {
  const [lines, one] = irOf(SOURCE, 'a.js');
  expect(lines).toContain('; async generator lines, line 1');
  expect(lines).toContain('.yield (x)');
  expect(one).toContain('; async function one, line 6');
  expect(one).toContain('.await (1)');
});

test('a line says which', () => {
  const [only, ...more] = irOf(SOURCE, 'a.js', 7);
  expect(only).toContain('one');
  expect(more).toEqual([]);
});

test('what cannot be lowered is said', () => {
  expect(() => irOf('async function* g(o) { with (o) yield a; }', 'a.cjs')).toThrow(/1: YF1101/);
});
