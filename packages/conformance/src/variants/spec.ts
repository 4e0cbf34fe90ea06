/** The conformance cases as tests: every case under every variant, in both styles. */
import { loadCases } from '../cases/load';
import { compare, printDifference } from './compare';
import { OURS } from './list';
import { applies, prepare, type Spelling, type Variant } from './variant';

const STYLES: readonly Spelling[] = ['native', 'yield_'];

export function describeVariants(wanted: (variant: Variant) => boolean): void {
  const cases = loadCases().filter(({ row }) => row < 20);
  for (const variant of OURS.filter(wanted)) {
    describe.each(STYLES)(`${variant.name}, %s style`, (style) => {
      const owed = cases.filter((one) => applies(one, variant) && prepare(one, style));
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
