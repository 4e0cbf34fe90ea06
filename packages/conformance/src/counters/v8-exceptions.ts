/** What V8's counters show otherwise of a case that the text host lowered with `debug`, as Vitest and as Jest read them: the cases by their reasons. */

/** Names of cases by the reason why they differ. */
export type Reasons = Readonly<Record<string, readonly string[]>>;

/** Of lines and functions, of `if`s and of other branches as Vitest reads them; of lines as Jest and c8 do; of V8's own errors. */
export type Exceptions = Readonly<
  Record<'lines' | 'ifs' | 'branches' | 'jest' | 'native', Reasons>
>;

export const EXCEPTIONS: Reasons = {
  'a function in a property, `{ f: function () {} }`, which gives it its name, is counted with what is around it, whoever wrote it; here one that says its name':
    ['20-async-functions/sloppy-block-functions'],
};

export const JEST_EXCEPTIONS: Reasons = {
  'a state of other lines lies between': [
    '08-iterator-results/for-await-sync-iterable',
    '12-classes/inner-name-in-suspending-head',
    '12-classes/strict-head-in-sloppy-code',
    '12-statements/with-that-jumps-leave',
    '21-generators/wrong-receiver',
  ],
};

export const BRANCH_EXCEPTIONS: Reasons = {
  'what waits in a conditional, a logical expression, a `switch` or a pattern with default values makes jumps of it':
    [
      '02-pending-completion/switch-in-finally',
      '08-iterator-results/destructuring-closes',
      '10-shape/declaration-in-switch',
      '11-bindings/catch-pattern-and-var',
      '11-bindings/function-hoisting-sloppy-annex-b',
      '11-bindings/switch-block-bindings',
      '11-bindings/tdz-self-reference',
      '12-classes/class-name-from-context-when-suspending',
      '12-classes/generator-methods-in-a-clause-test',
      '12-classes/generator-methods-per-evaluation',
      '12-classes/private-names-in-generator-methods',
      '12-classes/strict-head-in-sloppy-code',
      '12-destructuring/array-pattern',
      '12-destructuring/default-only-for-undefined',
      '12-destructuring/exhausted-iterator-is-not-asked-again',
      '12-destructuring/function-names-in-suspending-patterns',
      '12-destructuring/in-for-heads',
      '12-destructuring/iterator-error-does-not-close',
      '12-destructuring/iterator-protocol',
      '12-destructuring/member-targets',
      '12-destructuring/nested-suspensions',
      '12-destructuring/null-and-undefined-sources',
      '12-destructuring/object-pattern',
      '12-destructuring/read-order',
      '12-destructuring/targets-are-evaluated-in-order',
      '12-destructuring/tdz-in-patterns',
      '12-destructuring/value-of-assignment-expression',
      '12-expressions/conditional',
      '12-expressions/deep-mixture',
      '12-expressions/logical-short-circuit',
      '12-statements/catch-parameter-patterns',
      '12-statements/deep-nesting',
      '12-statements/for-await',
      '12-statements/if-else',
      '12-statements/jumps-inside-leaves',
      '12-statements/switch',
      '12-statements/switch-continue-and-labels',
      '12-statements/switch-in-try',
      '12-statements/switch-order-of-tests',
      '12-statements/switch-strict-equality',
      '13-small-print/unicode-names',
      '20-async-functions/arrow-forms',
      '20-async-functions/await-everywhere',
      '20-async-functions/await-turns',
      '20-async-functions/destructuring-closes',
      '20-async-functions/for-await-targets',
      '20-async-functions/hoisting',
      '20-async-functions/labels-through-finally',
      '20-async-functions/own-name',
      '20-async-functions/recursion',
      '20-async-functions/this-strict',
      '21-generators/closing-own-from-loops',
      '21-generators/yield-everywhere',
    ],
  'a conditional that is returned is an `if` of what runs': ['20-async-functions/shared-variables'],
};

/** Where V8 errs about the cases as they are, as istanbul shows: of code behind a suspension, of what a throw leaves out, of functions in properties. */
export const V8_ERRS: readonly string[] = [
  '05-return-promise/fresh',
  '06-queue/queue-while-finishing',
  '08-iterator-results/destructuring-closes',
  '08-iterator-results/for-await-next-fails-without-closing',
  '09-parameters/default-throws-at-the-call',
  '09-parameters/parameter-tdz',
  '10-shape/name-from-context',
  '11-bindings/function-hoisting-sloppy-annex-b',
  '12-classes/generator-methods-per-evaluation',
  '12-destructuring/default-only-for-undefined',
  '12-expressions/logical-assignment',
  '12-expressions/names-in-parentheses',
  '12-statements/function-as-branch',
  '12-statements/label-on-everything',
  '12-statements/switch-order-of-tests',
  '20-async-functions/await-everywhere',
  '20-async-functions/parameter-errors-reject',
  '21-generators/closing-own-from-loops',
  '21-generators/kinds-in-one-another',
  '21-generators/yield-everywhere',
];
