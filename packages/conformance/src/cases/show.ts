/**
 * A value as the text that stands in an event log. Engines word their own errors differently, so of
 * those only the class is kept; a plain `Error` is a case's own and keeps its message.
 */
export function show(value: unknown, depth = 0): string {
  if (typeof value === 'string') return "'" + value + "'";
  if (value === 0 && 1 / value < 0) return '-0';
  if (typeof value === 'bigint') return value + 'n';
  if (typeof value === 'function') return 'function ' + (value as { name?: string }).name;
  if (typeof value !== 'object' || value === null) return String(value);
  if (value instanceof Error) return showError(value);
  if (value instanceof Promise) return 'Promise'; // old ones have no tag
  const tag = Object.prototype.toString.call(value).slice(8, -1);
  if (tag === 'Array') {
    const items: string[] = [];
    for (let i = 0; i < (value as unknown[]).length; i++) {
      items.push(i in value ? show((value as unknown[])[i], depth + 1) : '<hole>');
    }
    return depth > 3 ? '[…]' : '[' + items.join(', ') + ']';
  }
  if (tag !== 'Object') return tag;
  if (depth > 3) return '{…}';
  const fields = Object.keys(value).map(
    (key) => key + ': ' + showProperty(value as Record<string, unknown>, key, depth + 1),
  );
  return fields.length ? '{ ' + fields.join(', ') + ' }' : '{}';
}

/** A getter of the program's may throw, in whatever shows the object. */
function showProperty(object: Record<string, unknown>, key: string, depth: number): string {
  let value: unknown;
  try {
    value = object[key];
  } catch (error) {
    return 'throws ' + show(error, depth);
  }
  return show(value, depth);
}

function showError(error: Error & { error?: unknown; suppressed?: unknown }): string {
  if (error.name === 'Error') return 'Error(' + error.message + ')';
  if (error.name === 'SuppressedError') {
    return 'SuppressedError(' + show(error.error) + ', ' + show(error.suppressed) + ')';
  }
  return error.name;
}
