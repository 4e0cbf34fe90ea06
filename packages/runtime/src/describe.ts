/** A value for an error message, without running any of its code. */
export function describe(value: unknown): string {
  if (typeof value === 'function') return 'function';
  return typeof value === 'object' && value !== null ? 'object' : String(value);
}
