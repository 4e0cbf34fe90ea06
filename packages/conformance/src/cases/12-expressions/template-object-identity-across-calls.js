// flags: no-ticks
async function* inner() {
  yield ((p) => p)`a${await 1}`;
}
async function* g() {
  const first = (await inner().next()).value;
  const second = (await inner().next()).value;
  yield [first === second, Object.isFrozen(first)];
}
