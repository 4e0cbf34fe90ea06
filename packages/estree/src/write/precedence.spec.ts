/** Expressions that were made are read again as they were made: they have the parentheses that they need. */
import { parseExpressionAt } from 'acorn';
import fc from 'fast-check';
import { make, type Node } from '../host/syntax';
import { build } from './build';
import { Lines } from './lines';
import { Output } from './output';
import { Printer } from './print';
import { Comments } from './trivia';

const OPERATORS =
  '?? || && | ^ & == != === !== < > <= >= in instanceof << >> >>> + - * / % **'.split(' ');

const expression = fc.letrec<{ any: Node }>((tie) => {
  const any = tie('any');
  const name = fc.constantFrom('a', 'b').map(build.name);
  return {
    any: fc.oneof(
      { maxDepth: 5, withCrossShrink: true },
      name,
      fc.nat(9).map(build.number),
      fc.tuple(any, fc.constantFrom(...OPERATORS), any).map(([l, o, r]) => build.binary(l, o, r)),
      any.map(build.not),
      fc.constant(0).map(build.undefined),
      fc.tuple(any, any, any).map(([test, then, not]) => build.conditional(test, then, not)),
      fc.tuple(any, any).map(([first, last]) => build.sequence([first, last])),
      fc.tuple(name, any).map(([target, value]) => build.assign(target, '=', value)),
      fc.tuple(any, any).map(([callee, argument]) => build.call(callee, [argument])),
      any.map((object) => build.member(object, 'x')),
      fc.tuple(any, any).map(([object, key]) => build.index(object, key)),
      any.map((value) => build.arrow(['a'], value)),
      any.map((argument) => make('NewExpression', { callee: argument, arguments: [] })),
    ),
  };
}).any;

function printed(node: Node): string {
  const out = new Output(new Lines(''));
  const printer = new Printer(out, new Comments(new Lines(''), []), '  ', '\n');
  printer.node(node, '');
  return out.toString();
}

/** Without places, and what says nothing of the form. */
function formOf(node: unknown): unknown {
  if (Array.isArray(node)) return node.map(formOf);
  if (typeof node !== 'object' || node === null) return node;
  const { start, end, raw, optional, expression, generator, async, id, ...form } = node as Record<
    string,
    unknown
  >;
  void [start, end, raw, optional, expression, generator, async, id];
  return Object.fromEntries(Object.entries(form).map(([key, value]) => [key, formOf(value)]));
}

test('what is read again is what was made', () => {
  fc.assert(
    fc.property(expression, (made) => {
      const read = parseExpressionAt(printed(made), 0, { ecmaVersion: 'latest' });
      expect(formOf(read)).toEqual(formOf(made));
    }),
    { numRuns: 2000, seed: 1 },
  );
});
