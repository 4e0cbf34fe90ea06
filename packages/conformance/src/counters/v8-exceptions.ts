/** What V8's counters show otherwise of a case that the text host lowered with `debug`, as Vitest and as Jest read them: the cases by their reasons. */

/** Names of cases by the reason why they differ. */
export type Reasons = Readonly<Record<string, readonly string[]>>;

/** Of lines and functions, and of branches, as Vitest reads them; of lines as Jest and c8 do; of V8's own errors. */
export type Exceptions = Readonly<Record<'lines' | 'branches' | 'jest' | 'native', Reasons>>;

export const JEST_EXCEPTIONS: Reasons = {
  'a state of other lines lies between': [
    '12-classes/inner-name-in-suspending-head',
    '12-classes/strict-head-in-sloppy-code',
    '12-statements/with-that-jumps-leave',
    '21-generators/wrong-receiver',
  ],
};

/** The same, where code without the option `debug` errs with it: of the defaults in patterns. */
export const WITH_DEBUG_ERRS: readonly string[] = [
  '08-iterator-results/for-await-target-throws',
  '11-bindings/tdz-self-reference',
  '12-destructuring/function-names-in-suspending-patterns',
  '12-destructuring/iterator-error-does-not-close',
  '12-destructuring/null-and-undefined-sources',
  '12-destructuring/tdz-in-patterns',
  '12-destructuring/value-of-assignment-expression',
];

/** Where V8 errs about the cases as they are, as istanbul shows: of code behind a suspension, of what a throw leaves out, of functions in properties. */
export const V8_ERRS: readonly string[] = [
  ...WITH_DEBUG_ERRS,
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
