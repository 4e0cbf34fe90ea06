/** What V8's counters show otherwise without `debug`, and through Babel's and TypeScript's maps than through the text host's: more cases, by their reasons, and fewer. */
import type { Exceptions, Reasons } from './v8-exceptions';

export type Beyond = Readonly<
  Partial<Record<keyof Exceptions, { readonly more?: Reasons; readonly fewer?: readonly string[] }>>
>;

/** Any host without the option `debug`. */
export const WITHOUT_DEBUG: Beyond = {
  lines: {
    more: {
      'no code is left: of jumps to what comes next, labels, heads of endless loops, one of several `try` that begin together, what never runs':
        [
          '02-pending-completion/break-cancels-throw',
          '02-pending-completion/cancelled-jumps-in-leaves',
          '02-pending-completion/catch-rethrows-to-outer-catch',
          '02-pending-completion/continue-through-two-finallys',
          '02-pending-completion/pending-value-survives-inner-return',
          '02-pending-completion/return-after-finished-finally',
          '02-pending-completion/return-through-catchless-levels',
          '02-pending-completion/suspension-only-in-finally',
          '02-pending-completion/switch-in-finally',
          '02-pending-completion/throw-in-finally-of-return',
          '02-pending-completion/throw-overrides-return',
          '08-iterator-results/for-await-break-non-object-return',
          '10-shape/last-declaration-wins',
          '12-classes/generator-methods-in-a-clause-test',
          '12-statements/for-parts-suspend',
          '12-statements/jumps-inside-leaves',
          '12-statements/label-on-everything',
          '12-statements/labels',
          '12-statements/switch',
          '12-statements/switch-continue-and-labels',
          '12-statements/switch-in-try',
          '12-statements/switch-order-of-tests',
          '12-statements/unreachable-code',
          '12-statements/with-that-jumps-leave',
          '13-small-print/reserved-looking-names',
          '20-async-functions/labels-through-finally',
          '21-generators/hoisting',
        ],
      'a function that would lose the name of its variable gets it from a property': [
        '12-destructuring/function-names-in-suspending-patterns',
        '12-expressions/names-in-parentheses',
        '12-expressions/sequence-is-no-reference',
      ],
    },
    fewer: ['20-async-functions/sloppy-block-functions'],
  },
  ifs: {
    more: { 'an `if` with a label begins with that': ['12-statements/label-on-everything'] },
  },
  branches: {
    more: {
      'the test of a loop is an `if` of what runs': [
        '02-pending-completion/break-through-two-finallys',
        '11-bindings/tdz-loop-jump',
        '11-bindings/while-block-closures',
        '12-statements/labels',
        '12-statements/while-and-do',
        '20-async-functions/per-iteration-captures',
      ],
    },
  },
};

/** Babel’s host. */
export const BABEL: Beyond = {
  lines: {
    more: {
      'V8 counts blocks: what a setter that throws leaves out is in the block of the assignment, as in native code where nothing waits (there the text host’s control run shows it)':
        ['08-iterator-results/for-await-target-throws'],
      'a statement begins with the name of its variable, which has a place of its own, in another line than its value':
        ['21-generators/broken-iterables'],
    },
  },
  branches: {
    fewer: [
      '12-classes/generator-methods-per-evaluation',
      '12-statements/jumps-inside-leaves',
      '20-async-functions/labels-through-finally',
      '20-async-functions/this-strict',
    ],
  },
  jest: {
    fewer: [
      '08-iterator-results/for-await-sync-iterable',
      '12-statements/with-that-jumps-leave',
      '21-generators/wrong-receiver',
    ],
  },
  native: {
    fewer: ['08-iterator-results/for-await-next-fails-without-closing'],
  },
};

/** TypeScript’s host, for ES2022. */
export const TYPESCRIPT: Beyond = {
  lines: {
    more: {
      'V8 counts blocks: what a setter that throws leaves out is in the block of the assignment, as in native code where nothing waits (there the text host’s control run shows it)':
        ['08-iterator-results/for-await-target-throws'],
      'TypeScript’s maps know no code from nowhere, it comes from the last place of its line: a `case`, a pattern, what is returned to wait for, and the parameters of an async function':
        [
          '02-pending-completion/suspension-only-in-catch',
          '10-shape/declaration-in-switch',
          '11-bindings/catch-pattern-and-var',
          '11-bindings/let-without-initializer-is-reset',
          '11-bindings/same-names-in-sibling-blocks',
          '11-bindings/tdz-class',
          '12-classes/computed-keys-order-and-conversion',
          '12-classes/computed-keys-suspend',
          '12-classes/fields-this-and-arrows',
          '12-classes/inner-name-with-suspension',
          '12-classes/this-in-class-heads',
          '12-destructuring/targets-are-evaluated-in-order',
          '12-expressions/binary-order',
          '12-expressions/deep-mixture',
          '12-expressions/object-literals',
          '12-statements/catch-parameter-patterns',
          '12-statements/deep-nesting',
          '12-statements/switch-strict-equality',
          '20-async-functions/callbacks-and-iife',
          '20-async-functions/hoisting',
          '21-generators/delegate-closing-fails',
          '21-generators/delegate-to-many',
          '21-generators/yield-everywhere',
        ],
      'as above: what makes a function, its parameters or its name stands in its line': [
        '10-shape/generator-in-generator',
        '10-shape/named-function-expression',
        '10-shape/named-function-expression-sloppy',
        '10-shape/not-a-constructor',
        '11-bindings/const-assignment',
        '11-bindings/const-loop-variable-assignment',
        '11-bindings/for-let-closure-in-head',
        '11-bindings/loop-without-suspension',
        '11-bindings/methods-in-parentheses',
        '11-bindings/switch-block-bindings',
        '11-bindings/tdz-write',
        '12-classes/inner-name-in-suspending-head',
        '12-classes/strict-head-in-sloppy-code',
        '12-expressions/closures-under-computed-keys',
        '12-expressions/names-under-computed-keys',
        '20-async-functions/arrow-forms',
        '20-async-functions/arrow-with-own-arguments',
        '20-async-functions/comma-behind-the-parameters',
        '20-async-functions/for-await-over-everything',
        '20-async-functions/length-and-names',
        '20-async-functions/parameter-errors-reject',
        '20-async-functions/parameter-scopes',
        '20-async-functions/parameters-run-at-the-call',
        '20-async-functions/parameters-see-this-and-arguments',
        '21-generators/own-name',
      ],
      'as above: the class or function that an arrow function returns, a pattern that is taken apart':
        [
          '11-bindings/while-block-closures',
          '12-classes/generator-methods-per-evaluation',
          '12-classes/private-names-and-generators-in-loops',
          '12-destructuring/rest-excludes-converted-keys',
          '12-statements/function-as-branch',
          '20-async-functions/block-functions-and-classes',
          '20-async-functions/sloppy-block-functions',
        ],
      'a piece of a statement counts for the whole': ['12-expressions/logical-assignment'],
      'what a statement begins with has a place of its own, in another line': [
        '21-generators/broken-iterables',
      ],
    },
    fewer: ['10-shape/last-declaration-wins', '21-generators/hoisting'],
  },
  branches: {
    more: {
      'a branch that is made of several, or in what is made, comes from the last place of its line':
        [
          '02-pending-completion/cancelled-jumps-in-leaves',
          '02-pending-completion/continue-cancels-return',
          '02-pending-completion/continue-through-two-finallys',
          '02-pending-completion/loop-in-finally',
          '06-queue/from-settlement',
          '08-iterator-results/for-await-own-generator',
          '10-shape/symbol-async-iterator-method',
          '11-bindings/const-loop-variable-assignment',
          '11-bindings/for-let-closure-changes-iteration',
          '11-bindings/for-let-closure-in-head',
          '11-bindings/for-let-closures',
          '11-bindings/for-let-closures-change-later',
          '11-bindings/for-var-shared',
          '11-bindings/let-without-initializer-is-reset',
          '11-bindings/loop-without-suspension',
          '11-bindings/methods-in-parentheses',
          '11-bindings/names-like-the-compilers',
          '11-bindings/nested-loops-captured',
          '11-bindings/same-names-in-sibling-blocks',
          '11-bindings/shorthand-and-patterns-of-captured',
          '11-bindings/tdz-per-iteration',
          '11-bindings/update-in-closure',
          '11-bindings/var-without-initializer-keeps-value',
          '12-classes/class-per-iteration',
          '12-classes/inner-name-in-suspending-head',
          '12-classes/private-names-and-generators-in-loops',
          '12-expressions/closures-under-computed-keys',
          '12-expressions/comma',
          '12-expressions/names-under-computed-keys',
          '12-expressions/sequence-is-no-reference',
          '12-expressions/tagged-templates',
          '12-statements/for-head-with-in',
          '12-statements/for-parts-suspend',
          '12-statements/function-as-branch',
          '12-statements/jump-out-of-leaf-finally-throws',
          '12-statements/try-in-loop-in-try',
          '13-small-print/renames-in-records',
          '13-small-print/renames-never-show',
          '20-async-functions/for-await-over-everything',
          '20-async-functions/interleaved-calls',
          '20-async-functions/kinds-in-one-another',
          '21-generators/closing-from-outside',
          '21-generators/kinds-in-one-another',
          '21-generators/per-iteration-captures',
        ],
    },
    fewer: ['12-classes/private-names-in-generator-methods', '20-async-functions/this-strict'],
  },
  jest: {
    more: {
      'the code of a state has no end in the map': [
        '02-pending-completion/break-through-two-finallys',
        '12-expressions/object-literals',
        '12-statements/deep-nesting',
        '12-statements/labels',
        '12-statements/while-and-do',
      ],
    },
    fewer: [
      '08-iterator-results/for-await-sync-iterable',
      '12-statements/with-that-jumps-leave',
      '21-generators/wrong-receiver',
    ],
  },
  native: {
    fewer: ['08-iterator-results/for-await-next-fails-without-closing'],
  },
};
