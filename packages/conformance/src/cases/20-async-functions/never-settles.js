// Who waits forever keeps what it has; its `finally` does not run.
async function f() {
  try {
    log('waits');
    await new Promise(() => undefined);
    log('never');
  } finally {
    log('never either');
  }
}
function test() {
  f().then(() => log('never'));
  return later().then(() => log('others go on'));
}
