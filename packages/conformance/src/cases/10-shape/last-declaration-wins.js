// flags: sloppy native-only
async function* g() {
  yield 'first';
}
async function* g() {
  yield 'second';
}
