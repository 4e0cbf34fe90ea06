// A closure over the running iteration's binding moves the loop.
async function* g() {
  let move;
  for (let i = 0; i < 6; i++) {
    move = () => (i += 2);
    yield i;
    move();
  }
  yield move();
}
