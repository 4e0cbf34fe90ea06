/** Random loops. They burn fuel in their heads, so every program ends. */
import { anyExpression } from './expressions';
import { source } from './iterables';
import { assignmentTarget, pattern } from './patterns';
import type { Scope } from './scope';
import { block, simple } from './statements';
import { fixed, statement as s, type Part, type Tree } from './tree';

export interface Label {
  readonly name: string;
  readonly loop: boolean;
}

/** A label for a loop, now and then. */
export function label(scope: Scope, loop: boolean): { text: string; label?: Label } {
  if (!scope.random.chance(0.3)) return { text: '' };
  const name = `L${scope.fresh()}`;
  return { text: `${name}: `, label: { name, loop } };
}

export function whileLoop(scope: Scope): Tree {
  const { text, label: l } = label(scope, true);
  const body = block(scope.block({ loop: true, label: l }));
  return s(`${text}while (tick() && `, anyExpression(scope.deeper()), ') ', body);
}

export function doLoop(scope: Scope): Tree {
  const { text, label: l } = label(scope, true);
  const body = block(scope.block({ loop: true, label: l }));
  return s(`${text}do `, body, ' while (tick() && ', anyExpression(scope.deeper()), ');');
}

export function forLoop(scope: Scope): Tree {
  const { random } = scope;
  const { text, label: l } = label(scope, true);
  const head = scope.block();
  const how = random.pick(['let', 'let', 'let', 'var', 'const', 'none'] as const);
  let init: Part = '';
  let name: string | undefined;
  if (how !== 'none') {
    name = head.declare(how);
    if (!name) return simple(scope);
    const from = anyExpression(head.deeper());
    head.see(name, how !== 'const');
    const second = random.chance(0.15) ? head.declare(how) : undefined;
    init = fixed(
      `${how} ${name} = `,
      random.chance(0.7) ? '0' : from,
      second ? fixed(`, ${second} = `, closureOver(name)) : '',
    );
    if (second) head.see(second, how !== 'const');
  } else if (random.chance(0.5)) init = anyExpression(head.deeper());
  const bound = name && random.chance(0.7) ? `${name} < ${1 + random.below(3)}` : undefined;
  const test = bound && random.chance(0.7) ? bound : anyExpression(head.deeper());
  const update: Part =
    name && how !== 'const' && random.chance(0.8) ? `${name}++` : anyExpression(head.deeper());
  const body = block(head.block({ loop: true, label: l }));
  return s(`${text}for (`, init, '; tick() && ', test, '; ', update, ') ', body);
}

const closureOver = (name: string): string => `keep(() => ${name})`;

/** The left side of a `for-in/of/await` head; declares in `head`. */
function loopTarget(scope: Scope, head: Scope, key: boolean): Part {
  const { random } = scope;
  const how = random.pick(['let', 'const', 'const', 'var', 'none'] as const);
  if (how === 'none') return assignmentTarget(scope.deeper());
  const names: string[] = [];
  let target: Part;
  if (!key && random.chance(0.25)) target = pattern(head, how, random.chance(0.5), names);
  else {
    const name = head.declare(how);
    if (!name) return fixed('var v1');
    names.push(name);
    target = name;
  }
  names.forEach((name) => head.see(name, how !== 'const'));
  return fixed(`${how} `, target);
}

export function forOf(scope: Scope): Tree {
  const { text, label: l } = label(scope, true);
  const head = scope.block();
  const subject = source(scope.deeper(), 'sync');
  const target = loopTarget(scope, head, false);
  return s(`${text}for (`, target, ' of ', subject, ') ', loopBody(head, l));
}

export function forIn(scope: Scope): Tree {
  const { text, label: l } = label(scope, true);
  const head = scope.block();
  const subject = scope.random.chance(0.6) ? fixed('obj()') : anyExpression(scope.deeper());
  const target = loopTarget(scope, head, true);
  return s(`${text}for (`, target, ' in ', subject, ') ', loopBody(head, l));
}

export function forAwait(scope: Scope): Tree {
  const { text, label: l } = label(scope, true);
  const head = scope.block();
  const subject = source(scope.deeper());
  const target = loopTarget(scope, head, false);
  return s(`${text}for await (`, target, ' of ', subject, ') ', loopBody(head, l));
}

export function loopBody(head: Scope, l?: Label): Tree {
  const inner = head.block({ loop: true, label: l });
  const body = block(inner);
  return fixed('{ tick();\n', body, '\n}');
}
