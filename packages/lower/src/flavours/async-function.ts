/** `async function`. */
import { type Flavour, MISPLACED } from './flavour';

export const asyncFunction: Flavour = {
  name: 'async function',
  start: 'startAsync',
  machine: 'this',
  definitions: { standard: { is: 'function', call: 'callAsync' } },
  suspensions: {
    await: 'suspends',
    yield: MISPLACED,
    delegate: MISPLACED,
    'for await': 'suspends',
    'await using': 'suspends',
    return: 'runs',
  },
  delegate: 'delegate',
  disposalWaits: true,
};
