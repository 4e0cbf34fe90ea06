// Not at ES5: parameters lose their defaults, so `arguments` becomes mapped.
// flags: sloppy not-es5
const make = () => g(1, 2);
async function* g(a, b = 0) {
  a = 'changed';
  yield [a, arguments[0]];
  arguments[1] = 'unmapped';
  yield [b, arguments[1], typeof arguments];
}
