// flags: sloppy
const make = () => g(1);
async function* g(x) {
  yield arguments.length;
  arguments = 'mine';
  yield arguments;
}
