// Closures of several kinds share the variables they capture.
async function f() {
  let n = 0;
  const up = async () => {
    await later();
    return ++n;
  };
  const values = function* () {
    while (n < 4) yield n;
  };
  const later2 = async function* () {
    yield n++;
    yield n;
  };
  log(await up());
  for (const x of values()) log('value', x, await up());
  for await (const x of later2()) log('async', x, n);
  const kept = [];
  for (let i = 0; i < 2; i++) {
    kept.push(async () => (i += await later(10)));
    await later();
  }
  for (const k of kept) log(await k(), await k());
  return n;
}
