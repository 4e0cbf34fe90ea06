import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** What the worker has to know; see `harness/worker.js`. */
export interface Config {
  readonly consumer: Consumer;
  readonly size: number;
  readonly depth: number;
  readonly expected: number;
  /** How long to sample, and how often at least. */
  readonly milliseconds: number;
  readonly minSamples: number;
  /** The module of mitata where the engine can run it. */
  readonly mitata?: string;
}

/** Who drains the generators: a native async function, or a generator of the same contestant. */
export type Consumer = 'native' | 'lowered';

/** One text that any engine can run: the bundle, the configuration, the worker. `before`: bundles that run before it. */
export function script(
  bundle: string,
  config: Config,
  native: boolean,
  before: readonly string[] = [],
): string {
  return [
    harness('prelude'),
    `var program = ${exportsOf(bundle)};`,
    `var before = [${before.map(exportsOf).join()}];`,
    `var config = ${JSON.stringify(config)};`,
    native ? harness('native-consumer') : '',
    config.mitata === undefined ? '' : harness('mitata'),
    harness('worker'),
  ].join('\n');
}

/** The same for the memory figures, which only the current Node gives. */
export function memoryScript(bundle: string, size: number): string {
  return [
    `var program = ${exportsOf(bundle)};`,
    `var config = { size: ${size} };`,
    harness('memory'),
  ].join('\n');
}

function exportsOf(bundle: string): string {
  // Its "use strict" stays the first thing in a function.
  return `(function (exports) {\n${bundle}\nreturn exports; })({})`;
}

function harness(name: string): string {
  return readFileSync(join(__dirname, '..', 'harness', `${name}.js`), 'utf8');
}
