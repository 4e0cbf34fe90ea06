// Without an await everything has happened at the call, and the promise is settled.
async function returns() {
  return log('value');
}
async function throws() {
  log('throwing');
  throw 'error';
}
async function ends() {}
function test() {
  returns().then((value) => log('returned', value));
  throws().then(null, (error) => log('thrown', error));
  ends().then((value) => log('ended', value));
  log('called');
  return later().then(() => later());
}
