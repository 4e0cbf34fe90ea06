/** Random `using` and `await using`. */
import { anyExpression } from './expressions';
import { awaits } from './kinds';
import { label, loopBody } from './loops';
import type { Scope } from './scope';
import { anyStatement, simple } from './statements';
import { fixed, print, statement as s, statements, type Part, type Tree } from './tree';

/** A resource, or what may or may not be one. */
function resource(scope: Scope, isAsync: boolean): Part {
  const { random } = scope;
  if (random.chance(0.15)) return anyExpression(scope.deeper());
  if (random.chance(0.1)) return 'null';
  const how = random.pick(['done', 'done', 'done', 'reject', 'throw']);
  return `resource('${how}', ${isAsync && random.chance(0.7)})`;
}

const mayAwait = ({ features, kind }: Scope): boolean => !features.turns && awaits(kind);

const suspension = ({ kind }: Scope): string => (kind === 'generator' ? 'yield 0;' : 'await 0;');

/** A block with resources. It suspends in any case: Node 20 could not run it as it is. */
export function resources(outer: Scope): Tree {
  const { random } = outer;
  const scope = outer.block();
  const list: Tree[] = [];
  for (let i = random.below(2); i >= 0; i--) {
    const isAsync = mayAwait(scope) && random.chance(0.5);
    const name = scope.declare('const');
    if (!name) break;
    list.push(s(isAsync ? 'await using ' : 'using ', `${name} = `, resource(scope, isAsync), ';'));
    scope.see(name, false);
    if (random.chance(0.3)) list.push(s(`keep(() => ${name});`));
    for (let j = random.below(3); j > 0; j--) list.push(anyStatement(scope));
  }
  return s('{\n', statements(list), suspension(scope), '\n}');
}

/**
 * `for (using x of [resource, resource]) …`. The resources do not mention `x`, be it one that is shadowed or by chance: the oracle's
 * lowering renames `x` in the head, and there is no dead zone then.
 */
export function resourceLoop(scope: Scope): Tree {
  const isAsync = mayAwait(scope) && scope.random.chance(0.5);
  const { text, label: l } = label(scope, true);
  const head = scope.block();
  const name = head.declare('const');
  if (!name || scope.readable.includes(name)) return simple(scope);
  const of = fixed('[', resource(scope, isAsync), ', ', resource(scope, isAsync), ']');
  if (new RegExp(`\\b${name}\\b`).test(print(of, 'native'))) return simple(scope);
  head.see(name, false);
  const body = loopBody(head, l);
  return s(
    `${text}for (${isAsync ? 'await using' : 'using'} ${name} of `,
    of,
    ') {\n',
    suspension(scope),
    '\n',
    body,
    '}',
  );
}
