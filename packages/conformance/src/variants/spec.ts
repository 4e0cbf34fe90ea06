/** The conformance cases as tests: every case under every variant, in every style. */
import { loadCases } from '../cases/load';
import { compare, printDifference } from './compare';
import { OURS } from './list';
import { applies, prepare, STYLES, type Variant } from './variant';

export function describeVariants(wanted: (variant: Variant) => boolean): void {
  const cases = loadCases();
  for (const variant of OURS.filter(wanted)) {
    describe.each(STYLES)(`${variant.name}, %s style`, (style) => {
      const owed = cases.filter((one) => applies(one, variant, style) && prepare(one, style));
      for (const one of owed) {
        test(one.name, async () => {
          const outcome = await compare(one, variant, style);
          if (outcome.kind === 'different') {
            throw new Error(outcome.differences.map(printDifference).join('\n'));
          }
          if (outcome.kind === 'failed') throw new Error(outcome.error);
          expect(outcome.kind).toBe('same');
        });
      }
    });
  }
}
