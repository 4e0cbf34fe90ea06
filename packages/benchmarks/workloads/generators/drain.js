// The consumer "lowered": a `for…of` that suspends, in a generator of the same contestant.
export function* sum(source) {
  let sum = 0;
  for (const item of source) {
    sum += item;
    if (item < 0) yield sum;
  }
  yield sum;
}
