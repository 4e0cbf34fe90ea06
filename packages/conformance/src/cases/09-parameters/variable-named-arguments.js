// flags: sloppy
const make = () => g(1);
async function* g(x) {
  var arguments;
  yield typeof arguments;
  var arguments = 5;
  yield arguments;
}
