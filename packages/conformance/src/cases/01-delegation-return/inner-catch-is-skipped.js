// A return completion passes catch clauses by.
// drive: next() return('r')
// flags: no-ticks
async function* inner() {
  try {
    yield 1;
  } catch (e) {
    log('never', e);
  }
}
async function* g() {
  try {
    yield* inner();
  } catch (e) {
    log('never', e);
  } finally {
    log('finally');
  }
}
