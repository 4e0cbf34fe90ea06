const make = () => g(undefined, 5);
async function* g(a = arguments.length, b) {
  yield [a, b, arguments[1]];
}
