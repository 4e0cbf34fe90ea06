// flags: sloppy
const make = () => g(1);
async function* g(x) {
  {
    let arguments = 'block';
    yield arguments;
  }
  yield arguments[0];
}
