// flags: no-ticks
async function* inner(v) {
  yield v;
  return v + v;
}
async function* g() {
  const sum = (yield* inner(1)) + (yield* inner(2));
  log(sum, [yield* inner('a'), yield* inner('b')]);
  return yield* inner('r');
}
