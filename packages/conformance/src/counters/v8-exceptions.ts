/** What V8's counters show otherwise of a lowered case, as Vitest and as Jest read them: the cases by their reasons. */

export const EXCEPTIONS: Readonly<Record<string, readonly string[]>> = {
  'V8 itself says of native code that it ran where it never did, or never where it did, behind a suspension':
    [
      '05-return-promise/fresh',
      '06-queue/queue-while-finishing',
      '08-iterator-results/destructuring-closes',
      '08-iterator-results/for-await-target-throws',
      '09-parameters/default-throws-at-the-call',
      '09-parameters/parameter-tdz',
      '10-shape/name-from-context',
      '12-classes/generator-methods-per-evaluation',
      '12-destructuring/default-only-for-undefined',
      '12-expressions/logical-assignment',
      '12-statements/label-on-everything',
      '12-statements/switch-order-of-tests',
      '20-async-functions/await-everywhere',
      '20-async-functions/parameter-errors-reject',
      '21-generators/closing-own-from-loops',
      '21-generators/kinds-in-one-another',
      '21-generators/yield-everywhere',
    ],
  'the readers count a function in a property, `{ f: function () {} }`, with what is around it, whoever wrote it: so functions of blocks get their names':
    [
      '11-bindings/annex-b-assigns-at-the-declaration',
      '11-bindings/annex-b-blocked-by-lexical',
      '11-bindings/annex-b-parameter',
      '11-bindings/block-function-strict',
      '11-bindings/function-hoisting-sloppy-annex-b',
      '11-bindings/while-block-closures',
      '12-destructuring/function-names-in-suspending-patterns',
      '12-expressions/names-in-parentheses',
      '12-expressions/sequence-is-no-reference',
      '12-statements/function-as-branch',
      '20-async-functions/sloppy-block-functions',
    ],
  'no code is left: of jumps to what comes next, labels, heads of endless loops, one of several `try` that begin together, what never runs':
    [
      '02-pending-completion/break-cancels-throw',
      '02-pending-completion/catch-rethrows-to-outer-catch',
      '02-pending-completion/continue-through-two-finallys',
      '02-pending-completion/pending-value-survives-inner-return',
      '02-pending-completion/return-after-finished-finally',
      '02-pending-completion/return-through-catchless-levels',
      '02-pending-completion/suspension-only-in-finally',
      '02-pending-completion/switch-in-finally',
      '02-pending-completion/throw-in-finally-of-return',
      '02-pending-completion/throw-overrides-return',
      '10-shape/last-declaration-wins',
      '12-statements/for-parts-suspend',
      '12-statements/jumps-inside-leaves',
      '12-statements/labels',
      '12-statements/switch',
      '12-statements/switch-continue-and-labels',
      '12-statements/switch-in-try',
      '12-statements/unreachable-code',
      '13-small-print/reserved-looking-names',
      '20-async-functions/labels-through-finally',
      '21-generators/hoisting',
    ],
  'a class over variables of an iteration is the value of an arrow function, a pattern is taken apart where it begins':
    [
      '12-classes/class-per-iteration',
      '12-classes/generator-methods-in-a-clause-test',
      '12-classes/private-names-and-generators-in-loops',
      '12-destructuring/rest-excludes-converted-keys',
      '20-async-functions/block-functions-and-classes',
    ],
};

export const JEST_EXCEPTIONS: Readonly<Record<string, readonly string[]>> = {
  'a state of other lines lies between, or V8 itself says that code ran': [
    '08-iterator-results/for-await-next-fails-without-closing',
    '08-iterator-results/for-await-sync-iterable',
    '12-classes/inner-name-in-suspending-head',
    '12-classes/strict-head-in-sloppy-code',
    '21-generators/wrong-receiver',
  ],
};

export const IF_EXCEPTIONS: Readonly<Record<string, readonly string[]>> = {
  'V8 itself says of native code that it went the other way, or no way': [
    '11-bindings/function-hoisting-sloppy-annex-b',
    '12-statements/function-as-branch',
  ],
  'an `if` with a label begins with that': ['12-statements/label-on-everything'],
};
