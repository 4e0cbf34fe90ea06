/**
 * What a case's own source asks of the engine that no lowering supplies. On an engine without it the case
 * is skipped, and the table says for what.
 */
interface Need {
  readonly name: string;
  /** Found in the source, comments left out. */
  readonly used: RegExp;
  /** An ES5 expression: whether the engine has it. */
  readonly test: string;
}

const exists = (name: string): Need => ({
  name,
  used: new RegExp(`\\b${name}\\b`),
  test: `typeof ${name} !== 'undefined'`,
});

const method = (owner: string, name: string, used = new RegExp(`\\.${name}\\b`)): Need => ({
  name: `${owner}.${name}`,
  used,
  test: `typeof ${owner}.${name} === 'function'`,
});

const NEEDS: readonly Need[] = [
  exists('Symbol'),
  exists('Map'),
  exists('Set'),
  exists('WeakMap'),
  exists('WeakSet'),
  exists('Proxy'),
  exists('Reflect'),
  exists('BigInt'),
  exists('globalThis'),
  method('Object', 'assign', /\bObject\.assign\b/),
  method('Object', 'setPrototypeOf'),
  method('Object', 'entries', /\bObject\.entries\b/),
  method('Object', 'values', /\bObject\.values\b/),
  method('Object', 'getOwnPropertyDescriptors'),
  method('Object', 'getOwnPropertySymbols'),
  method('Array', 'from', /\bArray\.from\b/),
  method('Array', 'of', /\bArray\.of\b/),
  method('Array.prototype', 'includes', /\.includes\(/),
  method('Array.prototype', 'find', /\.find\(/),
  method('Array.prototype', 'fill', /\.fill\(/),
  method('Array.prototype', 'flat', /\.flat\(/),
  method('Array.prototype', 'entries', /\]\.entries\(/),
  method('String.prototype', 'repeat', /\.repeat\(/),
  method('String.prototype', 'padStart', /\.padStart\(/),
  method('String', 'raw', /\bString\.raw\b/),
  {
    name: 'Promise.prototype.finally',
    used: /\.finally\(/,
    test: "'finally' in Promise.prototype",
  },
];

/** An expression for each feature, for the guest. */
export const FEATURES: Readonly<Record<string, string>> = Object.fromEntries(
  NEEDS.map(({ name, test }) => [name, test]),
);

/** @returns the names of the features that the source of a case uses. */
export function needsOf(source: string): string[] {
  const code = source.replace(/\/\*[\s\S]*?\*\/|(^|\s)\/\/.*/g, '');
  return NEEDS.filter(({ used }) => used.test(code)).map(({ name }) => name);
}
