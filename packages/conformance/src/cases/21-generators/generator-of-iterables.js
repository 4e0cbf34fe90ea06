// Who else takes iterables.
function* pairs() {
  yield ['a', 1];
  yield ['b', 2];
}
function test() {
  log(
    [...new Map(pairs()).keys()],
    Array.from(pairs(), ([k]) => k),
    Object.fromEntries(pairs()),
  );
  log(new Set(pairs()).size, [...[...pairs()].entries()].length);
  return Promise.all(
    (function* () {
      yield later(1);
      yield 2;
    })(),
  ).then((list) => log(list));
}
