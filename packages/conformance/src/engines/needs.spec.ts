import { codeOf, FEATURES, needsOf } from './needs';

const needs = (source: string, logs = '', name = 'x'): string[] =>
  needsOf({ name, code: codeOf(source), logs });

it('finds what the code of a case uses, not what its comments say', () => {
  expect(needs('// a Map\n/* a Set */ const s = [..."ab"].includes("a");')).toEqual([
    'Array.prototype.includes',
  ]);
  expect(needs('new Proxy({}, {}); x = Symbol.iterator;')).toEqual(['Symbol', 'Proxy']);
});

it('finds what shows in the log alone', () => {
  expect(needs('log(f)', '0: function f')).toEqual(['names of functions taken from their context']);
});

it('asks with expressions that this engine answers with yes', () => {
  for (const [name, test] of Object.entries(FEATURES))
    expect([name, Boolean(Function(`return ${test}`)())]).toEqual([name, true]);
});
