// A generator cannot delegate to itself, nor to one that is running.
let it;
function* own() {
  try {
    yield* it;
  } catch (e) {
    log('caught', e);
  }
  yield 'goes on';
}
function* inner() {
  try {
    outer.next();
  } catch (e) {
    log('outer', e);
  }
  yield 'inner';
}
function* delegating() {
  yield* inner();
}
let outer;
function test() {
  it = own();
  log(it.next(), it.next());
  outer = delegating();
  log(outer.next(), outer.next());
}
