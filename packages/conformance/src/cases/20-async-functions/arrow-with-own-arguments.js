// flags: sloppy
// An arrow function has no object, but may have a parameter or a variable of that name.
async function test() {
  const parameter = async (arguments) => {
    await 0;
    const inner = () => arguments;
    arguments += '!';
    return [arguments, inner(), await inner()];
  };
  const variable = async () => {
    var arguments = 'variable';
    await 0;
    return [arguments, (() => arguments)()];
  };
  const undefinedAtFirst = async (x) => {
    log(typeof arguments);
    await 0;
    var arguments = x;
    return arguments;
  };
  const inLoop = async () => {
    for (var arguments of [1, 2]) await arguments;
    return arguments;
  };
  const pattern = async ({ arguments: [arguments] }) => {
    await 0;
    return arguments;
  };
  log(await parameter('given'), await variable(), await undefinedAtFirst('x'));
  log(await inLoop(), await pattern({ arguments: ['first'] }));
}
