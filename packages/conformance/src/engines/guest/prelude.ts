/**
 * The first part of the bundle: what the rest of it needs of an engine. Its exports are properties of the
 * bundle's variable `prelude`.
 */

interface Root {
  global?: Root;
  setTimeout?: (callback: () => void) => unknown;
  print?: (text: string) => void;
  console?: { log(text: string): void };
  process?: { on?(event: string, listener: () => void): void };
}

/** The global object, under every name a library might look for. */
const root = Function('return this')() as Root;
root.global = root.global || root;

/** Jobs of the promise polyfill, where there are no promises; drained by the bundle's end. */
export const jobs: (() => void)[] = [];

root.setTimeout =
  root.setTimeout ||
  function (callback) {
    jobs.push(callback);
  };

/** Writes one line. */
export function writeLine(text: string): void {
  if (root.print) root.print(text);
  else (root.console as { log(text: string): void }).log(text);
}

// Node ends the process for a rejection that nobody handles; some cases are about one.
if (root.process && root.process.on) {
  root.process.on('unhandledRejection', () => undefined);
  root.process.on('uncaughtException', () => undefined);
}

// Where there are symbols, the one line every user of generators on such an engine adds.
if (typeof Symbol === 'function') {
  for (const name of ['asyncIterator', 'dispose', 'asyncDispose'])
    if (!(name in Symbol)) Object.defineProperty(Symbol, name, { value: Symbol('Symbol.' + name) });
}
