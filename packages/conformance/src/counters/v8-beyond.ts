/** What V8's counters show otherwise without `debug`, and through Babel's and TypeScript's maps than through the text host's: more cases, by their reasons, and fewer. */
import { type Exceptions, type Reasons, WITH_DEBUG_ERRS } from './v8-exceptions';

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
  },
  native: { fewer: WITH_DEBUG_ERRS },
};

/** The hosts that print a tree. */
const PRINTED: Beyond = {
  jest: {
    fewer: ['12-statements/with-that-jumps-leave', '21-generators/wrong-receiver'],
  },
  native: { fewer: ['08-iterator-results/for-await-next-fails-without-closing'] },
};

/** Babel’s host. */
export const BABEL = PRINTED;

/** TypeScript’s host, for ES2022. */
export const TYPESCRIPT: Beyond = {
  ...PRINTED,
  jest: {
    ...PRINTED.jest,
    more: {
      'the jump of a `try` that ends at once is behind what never runs': [
        '02-pending-completion/cancelled-jumps-in-leaves',
        '02-pending-completion/switch-in-finally',
      ],
    },
  },
};
