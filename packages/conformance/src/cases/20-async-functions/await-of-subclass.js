// flags: not-es5
// A promise of a subclass is wrapped: its `then` is called in a turn of its own. (At ES5 there are no subclasses of it.)
class Mine extends Promise {
  then(...handlers) {
    log('then of Mine');
    return super.then(...handlers);
  }
}
async function f() {
  log(await Mine.resolve('value'));
  try {
    await Mine.reject('reason');
  } catch (e) {
    log('caught', e);
  }
  return Mine.resolve('returned');
}
