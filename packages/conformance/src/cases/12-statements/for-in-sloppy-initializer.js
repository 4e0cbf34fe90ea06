// flags: sloppy native-only
async function* g() {
  for (var x = (5) in {}) yield 'never';
  yield x;
}
