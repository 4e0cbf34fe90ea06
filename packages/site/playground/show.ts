/** A value as consoles show it, in one line. */
export function show(value: unknown): string {
  if (typeof value === 'string') return value;
  if (value instanceof Error) return `${value.name}: ${value.message}`;
  if (typeof value === 'bigint' || typeof value === 'symbol') return String(value);
  if (typeof value === 'function') return `[function ${value.name}]`;
  try {
    return (
      JSON.stringify(value, (_, inner: unknown) =>
        inner === undefined ? '(undefined)' : inner,
      )?.replace(/"\(undefined\)"/g, 'undefined') ?? 'undefined'
    );
  } catch {
    return Object.prototype.toString.call(value);
  }
}
