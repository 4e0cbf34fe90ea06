// flags: sloppy not-es5
// In sloppy code with simple parameters they are the parameters. (At ES5 other transforms may copy them.)
async function f(a, b) {
  a = 'changed';
  log(arguments[0]);
  await later();
  arguments[1] = 'too';
  log(b);
  return [a, b, arguments.length];
}
const make = () => f(1, 2);
