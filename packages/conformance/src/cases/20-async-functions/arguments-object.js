// `arguments` is the function's own, and lives on.
async function f(a) {
  const args = arguments;
  await later();
  a = 'changed';
  const inner = () => arguments;
  log(args === arguments, inner() === args, arguments.length);
  return [].slice.call(arguments);
}
const make = () => f(1, 2, 3);
