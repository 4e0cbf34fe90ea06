// flags: sloppy
// A function of the body that is called so takes the object's place, there and in the other functions of the body.
async function* g(first) {
  log(typeof arguments, arguments.name, arguments(1, 2));
  yield arguments.name;
  function other() {
    return arguments.length;
  }
  log(other(1, 2, 3), yield arguments(first));
  arguments = 'new';
  yield arguments;
  log(typeof arguments, first);
  return arguments;
  function arguments(...given) {
    return given.length;
  }
}
const make = () => g('given', 'other');
