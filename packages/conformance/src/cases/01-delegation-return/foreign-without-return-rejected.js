// Without a `return` method a rejected value arrives as a throw, which the delegate has no method for either.
// (Recorded by Node 20: Node 22's own generators take the reason for a value, and call `next` with it.)
// flags: recorded
// drive: next() return(fail('bad')) next()
async function* g() {
  try {
    yield* foreign('d', { next: () => ({ value: 1, done: false }) });
  } catch (e) {
    log('caught', e);
  } finally {
    log('finally');
  }
}
