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
          '21-generators/last-of-two-kinds',
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

/** The hosts that print a tree. */
const PRINTED = {
  lines: {
    'V8 counts blocks: what a setter that throws leaves out is in the block of the assignment, as in native code where nothing waits (there the text host’s control run shows it)':
      ['08-iterator-results/for-await-target-throws'],
  },
  branches: [
    '12-classes/generator-methods-per-evaluation',
    '12-statements/jumps-inside-leaves',
    '20-async-functions/labels-through-finally',
    '20-async-functions/this-strict',
  ],
  jest: [
    '08-iterator-results/for-await-sync-iterable',
    '12-statements/with-that-jumps-leave',
    '21-generators/wrong-receiver',
  ],
  native: ['08-iterator-results/for-await-next-fails-without-closing'],
};

/** Babel’s host. */
export const BABEL: Beyond = {
  lines: {
    more: {
      ...PRINTED.lines,
      'a statement begins with the name of its variable, which has a place of its own, in another line than its value':
        ['21-generators/broken-iterables'],
    },
  },
  branches: { fewer: PRINTED.branches },
  jest: { fewer: PRINTED.jest },
  native: { fewer: PRINTED.native },
};

/** TypeScript’s host, for ES2022. */
export const TYPESCRIPT: Beyond = {
  lines: { more: PRINTED.lines },
  branches: {
    fewer: [...PRINTED.branches, '12-classes/private-names-in-generator-methods'],
  },
  jest: {
    more: {
      'the jump of a `try` that ends at once is behind what never runs': [
        '02-pending-completion/cancelled-jumps-in-leaves',
      ],
    },
    fewer: PRINTED.jest,
  },
  native: { fewer: PRINTED.native },
};
