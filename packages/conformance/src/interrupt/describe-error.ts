/** Its message; of a SuppressedError, whose own differs between engines, those of both. */
export function describeError(error: unknown): string {
  const { message, error: later, suppressed } = error as Record<string, unknown>;
  return suppressed === undefined
    ? String(message)
    : `${describeError(later)} hides ${describeError(suppressed)}`;
}
