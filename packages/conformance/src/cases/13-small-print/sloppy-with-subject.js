// The object of a `with` is evaluated outside of it: a variable of the generator may say which it is, whatever becomes of that.
// flags: sloppy native-only
async function* g() {
  const kept = [];
  for (const o of [{ x: 1 }, { x: 2 }]) {
    with (o) {
      log(x);
    }
    kept.push(() => o.x);
    yield kept.length;
  }
  yield kept.map((read) => read());
}
