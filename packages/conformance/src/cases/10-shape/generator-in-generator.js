// flags: no-ticks
async function* g() {
  let shared = 1;
  async function* inner() {
    yield shared++;
    const deep = async function* () {
      yield shared++;
    };
    yield* deep();
  }
  yield* inner();
  yield* inner();
  yield shared;
}
