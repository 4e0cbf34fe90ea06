/** The part of the script that runs the table of interrupts, and writes it: a line of JSON per cell. */
import './abort-controller';
import * as yieldFrom from '@yield-from/runtime';
import { type Program, table } from '../../interrupt/table';
import { ascii } from './ascii';
import { NATIVE } from './native-places';

/** @param programs what compiles to a program, by the name of the compiler */
export function runTables(
  programs: Readonly<Record<string, (runtime: unknown) => Program>>,
  write: (text: string) => void,
  sentinel: string,
): void {
  const left = hasAsyncGenerators() ? [] : NATIVE;
  const run = async (): Promise<void> => {
    for (const name of Object.keys(programs)) {
      for (const line of await table(programs[name](yieldFrom), left)) {
        write(ascii(JSON.stringify([name, line])));
      }
    }
  };
  run().then(
    () => write(sentinel),
    (error: unknown) => write(String(error)),
  );
}

function hasAsyncGenerators(): boolean {
  try {
    Function('async function* g() {}');
    return true;
  } catch {
    return false;
  }
}
