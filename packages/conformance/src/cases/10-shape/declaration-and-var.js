var g;
log(typeof g);
async function* g() {
  yield 1;
}
