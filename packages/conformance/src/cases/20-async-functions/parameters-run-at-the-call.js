// Parameters are evaluated at the call and from left to right; later ones see earlier ones.
async function f(
  a = log('a', 1),
  { b = log('b', a), c } = { c: log('c', 3) },
  ...[d = log('d', c)]
) {
  log('body', a, b, c, d);
  await later();
  return [a, b, c, d, arguments.length];
}
async function test() {
  const promise = f();
  log('called');
  log(await promise);
  log(await f(undefined, { b: 5, c: 6 }, 7, 8));
}
