// Declarations are hoisted to the top of their function.
// flags: own-kind
function test() {
  const it = g();
  async function* g() {
    yield inner().next !== undefined;
    async function* inner() {}
  }
  return it.next().then((r) => log(r));
}
