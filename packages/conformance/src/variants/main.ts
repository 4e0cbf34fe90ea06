/**
 * `pnpm --filter @yield-from/conformance cases [--variant v] [--case name] [--style native|yield_|generator|'async function'] [--ours]
 * [--names] [--show]`
 *
 * Prints how many cases pass under which variant, and the failing ones; with `--show` what the
 * compiler was given, what it made of it, and both logs.
 */
import './checked';
import { parseArgs } from 'node:util';
import { asked, usageIn } from '../../../../scripts/asked';
import { loadCases } from '../cases/load';
import { compare, expected, type Outcome, printDifference } from './compare';
import { variantsNamed } from './list';
import { applies, prepare, type Style, STYLES, type Variant } from './variant';
import type { Case } from '../cases/load';

const { values } = asked(usageIn(__filename), () =>
  parseArgs({
    options: {
      variant: { type: 'string', default: '' },
      case: { type: 'string', default: '' },
      style: { type: 'string' },
      show: { type: 'boolean', default: false },
      ours: { type: 'boolean', default: false },
      names: { type: 'boolean', default: false },
    },
  }),
);

function report(one: Case, variant: Variant, style: Style, outcome: Outcome): void {
  console.log(`\n===== ${one.name} [${variant.name}, ${style}]`);
  if (outcome.kind === 'failed') console.log(outcome.error.split('\n').slice(0, 6).join('\n'));
  if (outcome.kind === 'different')
    outcome.differences.forEach((d) => console.log(printDifference(d)));
}

async function show(one: Case, variant: Variant, style: Style): Promise<void> {
  const source = prepare(one, style);
  if (!source) return;
  console.log(`----- source\n${source.text}\n----- compiled\n${variant.compile(source)}`);
  for (const log of await expected(one, style)) console.log(`----- expected\n${log.join('\n')}`);
}

async function main(): Promise<void> {
  const cases = loadCases().filter((one) => one.name.includes(values.case));
  const styles = values.style ? [values.style as Style] : STYLES;
  const table: Record<string, Record<string, number>> = {};
  let wrong = 0;
  const chosen = variantsNamed(values.variant).filter((v) => !values.ours || v.role === 'ours');
  for (const variant of chosen) {
    for (const style of styles) {
      const counts = { passed: 0, failed: 0, excluded: 0, 'no such style': 0 };
      const failing: string[] = [];
      for (const one of cases) {
        if (!applies(one, variant, style)) {
          counts.excluded++;
          continue;
        }
        const outcome = await compare(one, variant, style);
        if (outcome.kind === 'none') counts['no such style']++;
        else if (outcome.kind === 'same') counts.passed++;
        else {
          counts.failed++;
          failing.push(one.name);
          if (variant.role !== 'peer') wrong++;
          if (!values.names && (variant.role !== 'peer' || values.case))
            report(one, variant, style, outcome);
        }
        if (values.show)
          await show(one, variant, style).catch((error) => console.log(String(error)));
      }
      table[`${variant.name} ${style}`] = counts;
      if (values.names) console.log(`${variant.name} ${style}\n  ${failing.join('\n  ')}`);
    }
  }
  console.log();
  console.table(table);
  process.exitCode = wrong ? 1 : 0;
}

// Peers' helpers throw from bare promise reactions: that is a difference in the log, not a crash.
process.on('uncaughtException', () => undefined);
process.on('unhandledRejection', () => undefined);

main().catch((error) => {
  console.error(error);
  process.exitCode = 1;
});
