/** `function*`. */
import { type Flavour, MISPLACED } from './flavour';

export const generator: Flavour = {
  name: 'generator',
  start: 'startGenerator',
  // (To call it with a `this` would take a fifth more time per item.)
  machine: 'parameter',
  definitions: {
    standard: { is: 'generator function', define: 'defineGenerator', kind: 'generatorKind' },
  },
  suspensions: {
    await: MISPLACED,
    yield: 'suspends',
    delegate: 'suspends',
    'for await': MISPLACED,
    'await using': MISPLACED,
    return: 'runs',
  },
  delegate: 'delegateSync',
  disposalWaits: false,
};
