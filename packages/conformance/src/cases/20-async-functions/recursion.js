// Recursion, mutual and deep.
async function fibonacci(n) {
  return n < 2 ? n : (await fibonacci(n - 1)) + (await fibonacci(n - 2));
}
const isEven = async (n) => (n === 0 ? true : isOdd(n - 1));
const isOdd = async (n) => (n === 0 ? false : await isEven(n - 1));
async function deep(n) {
  return n === 0 ? 0 : 1 + (await deep(n - 1));
}
async function test() {
  log(await fibonacci(7));
  log(await isEven(6), await isEven(7));
  log(await deep(50));
}
