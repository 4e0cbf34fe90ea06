/**
 * A value as the text that stands in an event log. Engines word their own errors differently, so of
 * those only the class is kept; a plain `Error` is a case's own and keeps its message.
 */
export function show(value: unknown): string {
  if (typeof value === 'string') return "'" + value + "'";
  if (value === 0 && 1 / value < 0) return '-0';
  if (typeof value === 'bigint') return value + 'n';
  if (typeof value === 'function') return 'function ' + (value as { name?: string }).name;
  if (typeof value !== 'object' || value === null) return String(value);
  if (value instanceof Error) return showError(value);
  if (value instanceof Promise) return 'Promise'; // old ones have no tag
  const tag = Object.prototype.toString.call(value).slice(8, -1);
  if (tag !== 'Array' && tag !== 'Object') return tag;
  const isArray = tag === 'Array';
  if (open > 3) return isArray ? '[…]' : '{…}';
  open++;
  try {
    return isArray ? showArray(value as unknown[]) : showObject(value as Record<string, unknown>);
  } finally {
    open--;
  }
}

/**
 * Objects that are being shown, each within the one before: as its value, or because its getter shows something. (A
 * getter that shows its own object would go on until the stack is full, which is sooner in one compiler's code than in another's.)
 */
let open = 0;

function showArray(array: readonly unknown[]): string {
  const items: string[] = [];
  for (let i = 0; i < array.length; i++) items.push(i in array ? show(array[i]) : '<hole>');
  return '[' + items.join(', ') + ']';
}

function showObject(object: Record<string, unknown>): string {
  const fields = Object.keys(object).map((key) => key + ': ' + showProperty(object, key));
  return fields.length ? '{ ' + fields.join(', ') + ' }' : '{}';
}

/** A getter of the program's may throw, in whatever shows the object. */
function showProperty(object: Record<string, unknown>, key: string): string {
  let value: unknown;
  try {
    value = object[key];
  } catch (error) {
    return 'throws ' + show(error);
  }
  return show(value);
}

function showError(error: Error & { error?: unknown; suppressed?: unknown }): string {
  if (error.name === 'Error') return 'Error(' + error.message + ')';
  if (error.name === 'SuppressedError') {
    return 'SuppressedError(' + show(error.error) + ', ' + show(error.suppressed) + ')';
  }
  return error.name;
}
