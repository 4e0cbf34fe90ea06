// break, continue, return and throw: the iterator is closed, and the closing is awaited.
const items = (name) =>
  foreign(name, {
    next: (() => {
      let n = 0;
      return () => later({ value: n++, done: n > 3 });
    })(),
    return: () => later(log('closing', {})),
  });
async function breaks() {
  for await (const x of items('break')) if (x === 1) break;
  return 'broke';
}
async function returns() {
  for await (const x of items('return')) if (x === 1) return later(x);
}
async function throws() {
  for await (const x of items('throw')) if (x === 1) throw 'thrown';
}
async function continues() {
  outer: for (const round of [1, 2])
    for await (const x of items('continue ' + round)) {
      if (x === 1) continue outer;
      log(x);
    }
}
async function whole() {
  for await (const x of items('whole')) log(x);
}
async function test() {
  log(await breaks());
  log(await returns());
  await throws().catch((e) => log('caught', e));
  await continues();
  await whole();
}
