async function* g() {
  log('returned', yield* [1, later(2), thenable(3)]);
}
