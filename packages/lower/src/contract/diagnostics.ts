/**
 * Every diagnostic of the compiler, in one table: the code is stable, the message says what is
 * wrong, the fix what to write instead. Hosts add the position.
 */
export interface Diagnostic {
  readonly code: `YF${number}`;
  readonly severity: 'error' | 'warning';
  readonly message: string;
  readonly fix: string;
}

const error = (code: `YF${number}`, message: string, fix: string): Diagnostic => ({
  code,
  severity: 'error',
  message,
  fix,
});

export const DIAGNOSTICS = {
  yieldOutsideGenerator: error(
    'YF1001',
    '`yield_` and `yield_from_` only work inside a generator.',
    'Wrap the enclosing async function in `async_generator(…)`, or make it an `async function*`.',
  ),
  yieldInNestedFunction: error(
    'YF1002',
    'This `yield_` is in a function nested in the generator, so it cannot suspend the generator.',
    'Yield from the generator itself, or make the nested function a generator and `await yield_from_(nested())`.',
  ),
  yieldNotAwaited: error(
    'YF1003',
    'The result of `yield_` must be awaited right where it is called.',
    'Write `await yield_(value)`.',
  ),
  yieldArguments: error(
    'YF1004',
    '`yield_` takes at most one argument, `yield_from_` exactly one, and neither takes a spread.',
    'Yield the values one by one, or yield one array.',
  ),
  generatorNotAsync: error(
    'YF1005',
    '`async_generator` needs an async function.',
    'Write `async_generator(async function …)` or `async_generator(async (…) => …)`.',
  ),
  generatorMixed: error(
    'YF1006',
    'A function that is already an `async function*` cannot use `yield_` through `async_generator` as well.',
    'Drop `async_generator(…)` or drop the `*`.',
  ),
  decoratedAccessor: error(
    'YF1007',
    '`@async_generator` decorates methods only, not getters, setters, constructors, fields or classes.',
    'Move the body into an async method.',
  ),
  markerAsValue: error(
    'YF1008',
    '`yield_` and `yield_from_` are not values: they can only be called.',
    'Call it in place: `await yield_(value)`.',
  ),
  withStatement: error(
    'YF1101',
    'A `with` statement around a suspension cannot be lowered.',
    'Name the object and access its properties.',
  ),
  evalInGenerator: {
    code: 'YF1102',
    severity: 'warning',
    message: 'A direct `eval` in a lowered generator may not see its local variables by name.',
    fix: 'Pass the values in, or use an indirect `(0, eval)(…)`.',
  },
  unsupportedSyntax: error(
    'YF1103',
    'This form cannot be lowered around a suspension.',
    'Move the `await` or `yield` into a statement of its own before it.',
  ),
  generatorInLoop: error(
    'YF1104',
    'For ES5, a generator declared in a loop cannot be lowered where another function refers to it.',
    'Write `const name = async function* () {…}` instead.',
  ),
  enumUsesVariable: error(
    'YF1105',
    'An enum or namespace in a generator is made when the generator starts, before the variable has a value.',
    'Declare it outside of the generator, or use an object or a function.',
  ),
  misplacedSuspension: error(
    'YF1106',
    'A function of this kind cannot suspend in that way.',
    'Use `await` in async functions, `yield` in generators, both in async generators.',
  ),
  globalHidden: error(
    'YF1107',
    "This variable hides the runtime's global from the whole module.",
    'Rename it, or give the option `runtime` another name.',
  ),
  topLevelAwait: {
    code: 'YF1108',
    severity: 'warning',
    message: 'Top-level `await` is left as it is, but the target of this build has none.',
    fix: 'Move it into an async function, or export a promise.',
  },
  yieldedType: error(
    'YF1109',
    'This is not of the type that the generator declares to yield.',
    'Yield something else, or declare it in `Yields<…>`. (Reported only where types are checked.)',
  ),
} as const satisfies Record<string, Diagnostic>;
