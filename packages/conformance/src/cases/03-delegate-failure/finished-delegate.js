// A delegate that is already finished gives undefined at once.
// flags: no-ticks
async function* inner() {
  yield 1;
  return 'r';
}
async function* g() {
  const it = inner();
  log('first', yield* it);
  log('second', yield* it);
}
