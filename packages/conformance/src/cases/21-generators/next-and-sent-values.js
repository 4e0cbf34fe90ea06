// drive: next('ignored') next('a') next('b') next('after the end') next()
// What is sent is the value of the `yield`; the first is ignored, and after the end nothing happens.
function* g() {
  log('start');
  const a = yield 1;
  log('a', a);
  const b = yield;
  log('b', b);
  return 'r';
}
