/** Random class bodies, from `extends` to the closing brace. */
import { quiet } from './closures';
import { anyExpression } from './expressions';
import { awaits } from './kinds';
import type { Scope } from './scope';
import { fixed, type Part, type Tree } from './tree';

export function classBody(outer: Scope): Tree {
  const { random } = outer;
  const scope = outer.inClass();
  const inside = quiet(scope);
  const members: Part[] = [];
  const key = (): Part =>
    random.chance(0.4)
      ? fixed('[', anyExpression(scope.deeper()), ']')
      : random.pick(['k', 'l', 'm']);
  for (let i = random.below(4); i > 0; i--) {
    members.push(
      random.weighted<() => Part>([
        [2, () => fixed(key(), '() { return ', anyExpression(inside), ' }\n')],
        [1, () => fixed(random.chance(0.5) ? 'static s = ' : 'f = ', fieldValue(scope), ';\n')],
        [
          1,
          () => fixed('static [', anyExpression(scope.deeper()), '] = ', fieldValue(scope), ';\n'),
        ],
        [0.5, () => fixed('get ', key(), '() { return ', anyExpression(inside), ' }\n')],
        [0.4, () => fixed("static { log('static block'); }\n")],
        [0.4, () => fixed('#q = ', fieldValue(scope), ';\n has(o) { return #q in o }\n')],
      ])(),
    );
  }
  // One private name a class: the members above may have made it twice.
  const seen = new Set<string>();
  const unique = members.filter((part) => {
    const text = typeof part === 'string' || !('kind' in part) ? '' : String(part.parts[0]);
    if (!text.startsWith('#q')) return true;
    if (seen.has('#q')) return false;
    seen.add('#q');
    return true;
  });
  const heritage = random.chance(0.5) ? fixed('extends (', heritageOf(scope), ') ') : '';
  return fixed(heritage, '{\n', ...unique, '}');
}

function heritageOf(scope: Scope): Tree {
  const { random } = scope;
  if (random.chance(0.15)) return anyExpression(scope.deeper());
  if (awaits(scope.kind) && random.chance(0.5)) return fixed('await later(Base)');
  return fixed('(', anyExpression(scope.deeper()), ', Base)');
}

/** `arguments` is a syntax error in a field's initializer: only names and logs stand there. */
function fieldValue(scope: Scope): Part {
  const name = scope.readName();
  return name && scope.random.chance(0.5) ? `() => ${name}` : `log('field ${scope.fresh()}', 1)`;
}
