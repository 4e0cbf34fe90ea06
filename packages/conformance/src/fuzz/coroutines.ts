/** Calls of coroutines, made on the spot or declared before, of every kind and form, and what is done with what they give. */
import { args } from './calls';
import { anyExpression } from './expressions';
import { source } from './iterables';
import {
  awaits,
  classMethod,
  COROUTINES,
  type Coroutine,
  functionExpression,
  objectMethod,
  yields,
} from './kinds';
import { pattern, patternSource } from './patterns';
import type { Scope } from './scope';
import { block } from './statements';
import { expression as e, fixed, joined, type Part, type Tree } from './tree';

/** Parameters that are declared in `scope`, a function's body. They suspend in no kind. */
export function parametersOf(scope: Scope): Part {
  const { random } = scope;
  const head = scope.head();
  const list: Part[] = ['q'];
  const second = random.weighted([
    [3, 'default'],
    [2, 'pattern'],
    [5, 'none'],
  ] as const);
  if (second === 'default') list.push(fixed('w = ', anyExpression(head.deeper())));
  if (second === 'pattern') {
    const names: string[] = [];
    const array = random.chance(0.4);
    const taken = pattern(head, 'let', array, names);
    list.push(fixed(taken, ' = ', patternSource(head.deeper(), array)));
    names.forEach((name) => scope.see(name, true));
  }
  if (random.chance(0.1)) list.push('...r');
  return joined(list, ', ');
}

/** The kinds whose calls are of use here: where turns are not compared, nothing runs beside what is compared. */
export function usableKinds(scope: Scope): Coroutine[] {
  const { features, kind } = scope;
  if (features.turns) return [...COROUTINES];
  if (!awaits(kind)) return ['generator'];
  return features.own ? [...COROUTINES] : ['generator', 'async function'];
}

/** A call of a coroutine that is put to use. */
export function coroutine(scope: Scope): Tree {
  const { random } = scope;
  const kinds = usableKinds(scope);
  const known = scope.callables.filter(({ kind }) => kinds.includes(kind));
  if (known.length && random.chance(0.4)) {
    const { name, kind } = random.pick(known);
    return use(scope, kind, e(name, '(', args(scope), ')'));
  }
  const kind = random.pick(kinds);
  return use(scope, kind, made(scope, kind));
}

/** A function of the kind, made and called. */
function made(scope: Scope, kind: Coroutine): Tree {
  const { random } = scope;
  const given = args(scope);
  if (kind === 'async function' && random.chance(0.5)) {
    const inner = scope.body({ parameters: ['q'], kind, method: scope.method });
    const parameters = parametersOf(inner);
    const isShort = random.chance(0.4);
    const body = isShort ? fixed('(', anyExpression(inner.deeper()), ')') : block(inner, 3);
    return e('(async (', parameters, ') => ', body, ')(', given, ')');
  }
  const inClass = random.chance(0.35);
  const inner = scope.body({ parameters: ['q'], kind, method: inClass, strict: inClass });
  const parameters = parametersOf(inner);
  const body = block(inner, 3);
  if (inClass) {
    const head = "class K extends Base { #p = 'own';\n";
    if (random.chance(0.7)) {
      const method = classMethod(kind, 'run', parameters, body);
      return e('new (', head, method, '\n})().run(', given, ')');
    }
    const method = classMethod(kind, '#run', parameters, body);
    const caller = '\nstatic run(o, ...r) { return o.#run(...r) }\n}';
    return e('((K, ...r) => K.run(new K(), ...r))(', head, method, caller, ', ', given, ')');
  }
  if (random.chance(0.4))
    return e("({ a: 'own', ", objectMethod(kind, 'run', parameters, body), ' }).run(', given, ')');
  return e(
    '(',
    functionExpression(kind, random.pick(['', 'own']), parameters, body),
    ')(',
    given,
    ')',
  );
}

/** What is done with the promise or generator that a call gives. */
function use(scope: Scope, kind: Coroutine, call: Tree): Tree {
  const { random, features } = scope;
  if (kind === 'async function')
    return random.weighted<Tree>([
      [awaits(scope.kind) ? 6 : 0, e('(await ', call, ')')],
      [features.turns ? 2 : 0, e('watch(', call, ')')],
      [features.turns ? 0.5 : 0, e('void ', call)],
    ]);
  const requests = Array.from({ length: 1 + random.below(3) }, () =>
    random.pick(["'next'", "'next'", "'next'", "'throw'", "'return'"]),
  ).join(', ');
  if (kind === 'generator')
    return random.weighted<Tree>([
      [4, e('ask(', call, `, ${requests})`)],
      [2, e('[...', call, ']')],
      [1, e("log('spread', ...", call, ')')],
      [1, e('(([x, y]) => [x, y])(', call, ')')],
      [yields(scope.kind) && features.delegation ? 3 : 0, delegated(scope, call)],
    ]);
  return random.weighted<Tree>([
    [features.turns ? 3 : 0, e('ask(', call, `, ${requests})`)],
    [awaits(scope.kind) ? 3 : 0, e('(await collect(', call, `, ${random.below(4)}))`)],
    [scope.kind === 'async generator' && features.own ? 3 : 0, delegated(scope, call)],
  ]);
}

/** `yield*` in the spelling of the scope. */
export function delegated(scope: Scope, delegate: Tree): Tree {
  if (scope.kind === 'generator') return e('(yield* (', delegate, '))');
  return e(
    '(',
    { native: 'yield* (', yield_: 'await yield_from_((' },
    delegate,
    { native: ')', yield_: '))' },
    ')',
  );
}

export const delegating = (scope: Scope): Tree => delegated(scope, source(scope, 'delegate'));
