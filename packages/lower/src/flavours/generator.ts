/** `function*`. */
import { type Flavour, MISPLACED } from './flavour';

export const generator: Flavour = {
  name: 'generator',
  start: 'startGenerator',
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
  returnsInto: true,
  delegate: 'delegateSync',
  disposalWaits: false,
};
