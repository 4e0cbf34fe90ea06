// flags: no-ticks
async function* walk(tree) {
  if (!tree) return 0;
  const [left, value, right] = tree;
  const n = yield* walk(left);
  yield value;
  return n + 1 + (yield* walk(right));
}
async function* g() {
  log('nodes', yield* walk([[null, 1, [null, 2, null]], 3, [[null, 4, null], 5, null]]));
}
