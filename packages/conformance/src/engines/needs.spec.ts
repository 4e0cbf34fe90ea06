import { FEATURES, needsOf } from './needs';

it('finds what the source of a case uses, not what its comments say', () => {
  expect(needsOf('// a Map\n/* a Set */ const s = [..."ab"].includes("a");')).toEqual([
    'Array.prototype.includes',
  ]);
  expect(needsOf('new Proxy({}, {}); x = Symbol.iterator;')).toEqual(['Symbol', 'Proxy']);
});

it('asks with expressions that this engine answers with yes', () => {
  for (const [name, test] of Object.entries(FEATURES))
    expect([name, Function(`return ${test}`)()]).toEqual([name, true]);
});
