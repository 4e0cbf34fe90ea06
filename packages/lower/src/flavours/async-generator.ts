/** `async function*`, and what `async_generator` makes one. */
import type { Flavour } from './flavour';

export const asyncGenerator: Flavour = {
  name: 'async generator',
  start: 'start',
  machine: 'this',
  definitions: {
    standard: { is: 'generator function', define: 'define', kind: 'kind' },
    python: {
      is: 'generator function',
      define: 'defineAsyncGenerator',
      kind: 'asyncGeneratorKind',
    },
  },
  suspensions: {
    await: 'suspends',
    yield: 'suspends',
    delegate: 'suspends',
    'for await': 'suspends',
    'await using': 'suspends',
    return: 'suspends',
  },
  delegate: 'delegate',
  disposalWaits: true,
};
