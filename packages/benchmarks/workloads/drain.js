// The consumer "lowered": a `for await` in a generator of the same contestant.
export async function* drain(source) {
  let sum = 0;
  for await (const item of source) sum += typeof item === 'string' ? item.length : item;
  yield sum;
}
