// flags: sloppy
const make = () => g(1, 2);
async function* g(a, b) {
  yield [a, arguments[0]];
  a = 'changed';
  yield [a, arguments[0]];
  arguments[1] = 'mapped';
  yield [b, arguments[1]];
}
