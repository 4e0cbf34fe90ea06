// drive: next() next() next() next()
// A running generator refuses `next`, `throw` and `return`, and is none the worse for it.
function* g() {
  for (const method of ['next', 'throw', 'return']) {
    try {
      self()[method]('x');
      log('never');
    } catch (e) {
      log(method, e);
    }
    yield method;
  }
  return 'end';
}
