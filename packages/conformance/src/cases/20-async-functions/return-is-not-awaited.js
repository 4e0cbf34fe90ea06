// A rejected promise that is returned from inside a `try` does not come back to its `catch`.
async function f() {
  try {
    return fail('x');
  } catch (e) {
    log('never', e);
  } finally {
    log('finally');
  }
}
async function awaited() {
  try {
    return await fail('y');
  } catch (e) {
    return log('caught', e);
  }
}
async function test() {
  await f().then(null, (e) => log('rejected', e));
  log(await awaited());
}
