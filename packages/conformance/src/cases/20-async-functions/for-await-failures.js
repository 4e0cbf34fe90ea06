// Failures of the iterator: of `next`, of a result that is none, of closing, of an item that is rejected.
const run = (name, plan, body) =>
  (async () => {
    try {
      for await (const x of foreign(name, plan)) {
        log('item', x);
        if (body) body(x);
      }
      log('ended');
    } catch (e) {
      log('caught', e);
    } finally {
      log('finally');
    }
  })();
const throwing = (what) => () => {
  throw what;
};
const one = () => ({ value: 1, done: false });
async function test() {
  await run('next throws', { next: throwing('a'), return: one });
  await run('next rejects', { next: () => fail('b'), return: one });
  await run('no object', { next: () => 1, return: one });
  await run('return rejects', { next: one, return: () => fail('c') }, throwing('body wins'));
  await run('no return', { next: one }, throwing('d'));
  await run('not iterable', { next: one, sync: false, return: null }, throwing('f'));
  try {
    for await (const x of 5) log('never', x);
  } catch (e) {
    log('caught', e);
  }
}
