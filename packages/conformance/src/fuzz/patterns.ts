/** Random assignment targets and destructuring patterns. */
import { anyExpression, leaf } from './expressions';
import type { Scope } from './scope';
import { expression as e, fixed, joined, type Part, type Tree } from './tree';

/** A variable or a member. */
export function assignmentTarget(scope: Scope): Tree {
  const { random } = scope;
  if (scope.writable.length && random.chance(0.6)) return fixed(random.pick(scope.writable));
  const object = random.chance(0.8) ? e('obj()') : e('(', anyExpression(scope.deeper()), ')');
  return random.chance(0.5)
    ? fixed(object, `.${random.pick(['a', 'b', 'n'])}`)
    : fixed(object, '[', anyExpression(scope.deeper()), ']');
}

/**
 * A pattern; `names` collects what it declares, `assign` assigns instead. A name is usable only after
 * the whole pattern, so that dead zones stay rare.
 */
export function pattern(
  scope: Scope,
  how: 'assign' | 'let' | 'const' | 'var',
  array: boolean,
  names: string[] = [],
  nesting = 0,
): Tree {
  const { random } = scope;
  /**
   * V8 leaves RequireObjectCoercible to the first property's look-up, which comes too late where that property's
   * target is an expression to evaluate before it.
   */
  const target = (isFirst: boolean): Tree => {
    if (nesting < 2 && random.chance(0.2)) {
      return pattern(scope.deeper(), how, random.chance(0.5), names, nesting + 1);
    }
    if (how === 'assign' && isFirst && !array) return fixed(writable(scope) ?? '{}');
    if (how === 'assign') return assignmentTarget(scope.deeper());
    const name = scope.declare(how);
    if (!name) return fixed('{}');
    names.push(name);
    return fixed(name);
  };
  const initial = (): Part =>
    random.chance(0.5) ? fixed(' = ', anyExpression(scope.deeper())) : '';
  const parts: Part[] = [];
  for (let i = random.below(3); i >= 0; i--) {
    const isFirst = parts.length === 0;
    if (array) parts.push(random.chance(0.1) ? '' : fixed(target(isFirst), initial()));
    else if (random.chance(0.3)) {
      parts.push(fixed('[', anyExpression(scope.deeper()), ']: ', target(isFirst), initial()));
    } else {
      parts.push(fixed(`${random.pick(['a', 'b', 'n', 'missing'])}: `, target(isFirst), initial()));
    }
  }
  if (random.chance(0.25)) {
    const rest = how === 'assign' ? assignmentTarget(scope.deeper()) : simple(scope, how, names);
    if (rest) parts.push(fixed('...', rest));
  }
  return array ? fixed('[', joined(parts, ', '), ']') : fixed('{ ', joined(parts, ', '), ' }');
}

function simple(scope: Scope, how: 'let' | 'const' | 'var', names: string[]): Tree | undefined {
  const name = scope.declare(how);
  if (!name) return undefined;
  names.push(name);
  return fixed(name);
}

function writable({ random, writable }: Scope): string | undefined {
  return writable.length > 0 ? random.pick(writable) : undefined;
}

/** What a pattern takes apart: usually something it fits. */
export function patternSource(scope: Scope, array: boolean): Tree {
  if (scope.random.chance(0.2)) return anyExpression(scope);
  return array ? e('[', leaf(scope), ', ', anyExpression(scope.deeper()), ']') : e('obj()');
}
