/**
 * `pnpm ir FILE[:LINE]`
 *
 * Prints the engine's control-flow graph of each coroutine in a file, or of those around a line, with the checks after
 * each pass switched on.
 */
import '../variants/checked';
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { asked, usageIn } from '../../../../scripts/asked';
import { irOf } from './ir';

function main([place]: readonly string[]): void {
  if (place === undefined) {
    console.error(usageIn(__filename));
    process.exitCode = 2;
    return;
  }
  const [, path, line] = /^(.*?)(?::(\d+))?$/.exec(place) ?? [];
  // (Package scripts run in their package's folder; what is named is meant from where pnpm was called.)
  const file = resolve(process.env.INIT_CWD ?? '.', path);
  const texts = irOf(
    readFileSync(file, 'utf8'),
    file,
    line === undefined ? undefined : Number(line),
  );
  console.log(texts.length > 0 ? texts.join('\n\n') : 'Nothing there is lowered.');
}

main(asked(usageIn(__filename), () => process.argv.slice(2)));
