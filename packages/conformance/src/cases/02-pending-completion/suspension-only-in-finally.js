// A try whose block does not suspend, with a return that is kept while finally does.
async function* g(flag) {
  for (const how of ['normal', 'throw', 'return']) {
    const it = inner(how);
    for (;;) {
      try {
        const { value, done } = await it.next();
        if (done) {
          log(how, 'done', value);
          break;
        }
        yield value;
      } catch (e) {
        log(how, 'threw', e);
        break;
      }
    }
  }
}
// flags: no-ticks
async function* inner(how) {
  try {
    if (how === 'throw') throw 'x';
    if (how === 'return') return 'y';
  } finally {
    yield `finally ${how}`;
  }
  return 'z';
}
