// Calls run side by side, each with its own variables.
async function count(name, n) {
  for (let i = 0; i < n; i++) {
    log(name, i);
    await later();
  }
  return name;
}
async function test() {
  const [a, b, c] = [count('a', 3), count('b', 1), count('c', 2)];
  log('all called');
  log(await c, await b, await a);
}
