async function* g() {
  yield* 'añ😀';
  yield* new Set([1, 2]);
  yield* [];
  log('value of a finished one', yield* []);
}
