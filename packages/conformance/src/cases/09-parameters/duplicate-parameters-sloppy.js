// flags: sloppy native-only
const make = () => g(1, 2);
async function* g(a, a) {
  yield a;
}
