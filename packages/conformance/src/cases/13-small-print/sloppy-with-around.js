// A `with` around a generator, not around a suspension.
// flags: sloppy native-only
var object = { x: 'from with' };
var made;
with (object) {
  made = function () {
    return x;
  };
}
async function* g() {
  yield made();
}
