// drive: all
// drive: next() next() next() next() throw('t') next()
// drive: next() return('r')
// Arrays, strings, sets, own and foreign generators, one after the other.
const own = function* (name) {
  try {
    log(yield name);
  } catch (e) {
    log(name, 'caught', e);
    yield 'from catch';
  } finally {
    log(name, 'finally');
  }
  return name + ' end';
};
function* g() {
  log(yield* own('first'));
  log(yield* [1, 2]);
  log(yield* 'ab');
  log(yield* new Set(['s']));
  log(
    yield* (function* () {
      return yield* own('nested');
    })(),
  );
}
