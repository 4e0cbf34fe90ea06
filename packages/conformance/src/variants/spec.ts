/** The conformance cases as tests: every case under every variant, in both styles. */
import { loadCases } from '../cases/load';
import { compare, printDifference } from './compare';
import { OURS } from './list';
import { applies, prepare, type Style, STYLES, type Variant } from './variant';

const SPELLINGS: ReadonlySet<Style> = new Set(['native', 'yield_']);

export function describeVariants(wanted: (variant: Variant) => boolean): void {
  const cases = loadCases();
  for (const variant of OURS.filter(wanted)) {
    // (Where others lower loops and patterns, those are as exact as they are.)
    const styles = STYLES.filter(
      (style) => !(variant.es5 || variant.lowersSyntax) || SPELLINGS.has(style),
    );
    describe.each(styles)(`${variant.name}, %s style`, (style) => {
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
