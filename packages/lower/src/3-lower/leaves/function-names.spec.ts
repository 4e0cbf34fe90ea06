/** Names that functions keep where their variable has another one. */
import { irOf } from '../../testing/text-host';

const BODY = `
  for (;;) {
    const f = function () { b(); };
    const g = function () { return c(g); };
    const h = () => b();
    a(() => [f, g, h]);
    yield;
  }
`;

const assignments = (ir: string): string =>
  ir.slice(ir.indexOf('scope.f = '), ir.indexOf('a(closure'));

it('come from properties', () => {
  expect(assignments(irOf(BODY))).toMatchInlineSnapshot(`
   "scope.f = { 'f': function () { b(); } }['f'];
       scope.g = closure(scope);
       scope.h = { 'h': () => b() }['h'];
       "
  `);
});

it('with debug come from variables, if it is not arrow functions that have them', () => {
  expect(assignments(irOf(BODY, 'async function* g', true))).toMatchInlineSnapshot(`
   "scope.f = ((f) => {
         f = function () { b(); };
         return f;
       })();
       scope.g = closure(scope);
       scope.h = { 'h': () => b() }['h'];
       "
  `);
});
