const make = () => g(1, 2, 3);
async function* g(...[a, ...{ length }]) {
  yield [a, length];
}
