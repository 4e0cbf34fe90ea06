// Not at TypeScript ES5: template objects are cached in modules only.
// flags: no-ticks not-typescript-es5
async function* inner() {
  yield ((p) => p)`a${await 1}`;
}
async function* g() {
  const first = (await inner().next()).value;
  const second = (await inner().next()).value;
  yield [first === second, Object.isFrozen(first)];
}
