/**
 * For the specs: drives a native generator and a hand-lowered one with the same script, and returns
 * what each of them logged, turn by turn.
 */

export type Log = string[];
export type Make = (log: (entry: string) => void) => AsyncGenerator<unknown, unknown, unknown>;

/** Shows a value in a log. */
export function show(value: unknown): string {
  // The engine's own messages differ from ours.
  if (value instanceof TypeError) return 'TypeError';
  if (value instanceof Error) return value.name + '(' + value.message + ')';
  if (typeof value === 'object' && value !== null && 'done' in value) {
    const result = value as IteratorResult<unknown>;
    return '{' + show(result.value) + ',' + String(result.done) + '}';
  }
  return typeof value === 'function' ? 'function' : String(value);
}

/** Lets `turns` microtask turns pass, calling `each` after every one. */
export async function turns(count: number, each: (turn: number) => void = () => {}): Promise<void> {
  for (let turn = 1; turn <= count; turn++) {
    await undefined;
    each(turn);
  }
}

/** Logs the outcome of a promise. */
export function watch(log: (entry: string) => void, name: string, promise: Promise<unknown>): void {
  promise.then(
    (value) => log(name + ' ' + show(value)),
    (error: unknown) => log(name + ' rejected ' + show(error)),
  );
}

/** Runs `script` with a fresh generator; everything it and the generator log is mixed with a clock of turns. */
export async function trace(
  make: Make,
  script: (g: AsyncGenerator<unknown, unknown, unknown>, log: (entry: string) => void) => unknown,
  count = 40,
): Promise<Log> {
  const entries: Log = [];
  let written = 0;
  const log = (entry: string) => {
    entries.push(entry);
    written++;
  };
  const clock = turns(count, (turn) => {
    if (written > 0) entries.push('turn ' + turn);
    written = 0;
  });
  const done = (async () => {
    try {
      await script(make(log), log);
    } catch (error) {
      log('script threw ' + show(error));
    }
  })();
  await Promise.all([clock, done]);
  return entries;
}
