// A request made while the runtime reads a delegate's result.
// flags: own-kind
async function* g() {
  const it = self();
  let n = 0;
  yield* foreign('d', {
    next: () => ({
      get done() {
        it.next(`inner ${n}`).then((r) => log('inner request', r));
        return n++ > 1;
      },
      value: n,
    }),
  });
}
// drive: next() next() next()
