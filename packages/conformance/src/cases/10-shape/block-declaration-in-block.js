// An async generator declaration in a block is a block binding: it does not leak, sloppy code included.
// flags: sloppy
async function* g() {
  yield typeof inner;
  {
    yield typeof inner;
    async function* inner() {}
    yield inner.name;
  }
  yield typeof inner;
}
