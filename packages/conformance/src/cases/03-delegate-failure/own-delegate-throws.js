// drive: next() throw('t') next() next()
// flags: no-ticks
async function* inner() {
  try {
    yield 1;
  } catch (e) {
    throw `inner ${e}`;
  }
}
async function* g() {
  try {
    yield* inner();
  } catch (e) {
    yield `outer ${e}`;
  }
  yield* inner();
}
