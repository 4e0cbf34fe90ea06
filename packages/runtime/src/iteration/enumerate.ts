/** `for…in` (ECMA-262 14.7.5.9, EnumerateObjectProperties), step by step. */

export class Enumeration {
  value: unknown = undefined;
  private index = 0;

  constructor(
    private readonly object: object,
    private readonly keys: readonly string[],
  ) {}

  /** Whether there is another key; it is in `value`. Keys deleted before their turn are skipped. */
  step(): boolean {
    while (this.index < this.keys.length) {
      const key = this.keys[this.index++];
      if (key in this.object) {
        this.value = key;
        return true;
      }
    }
    return false;
  }
}

/** The keys that a `for…in` over `value` visits; null and undefined have none. */
export function enumerate(value: unknown): Enumeration {
  const object = Object(value) as object;
  const keys: string[] = [];
  if (value !== undefined && value !== null) {
    for (const key in object) keys.push(key);
  }
  return new Enumeration(object, keys);
}
