import { parseSync } from '@babel/core';
import { saysName } from './says-name';

it.each([
  ['function f() { return f; }', true],
  ['function f(a = f) {}', true],
  ['function f() { return () => ({ f }); }', true],
  ['function f() { return eval("f"); }', true],
  ['function f() { return <f.x/>; }', true],
  ['function f(a) { return "f" + a; }', false],
  ['function f() { return f_1.g; }', false],
])('%s: %s', (code, found) => {
  const file = parseSync(code, { configFile: false, parserOpts: { plugins: ['jsx'] } });
  const [statement] = file?.program.body ?? [];
  if (statement.type !== 'FunctionDeclaration') throw new Error(statement.type);
  expect(saysName([statement.params, statement.body], 'f')).toBe(found);
});
