// flags: no-ticks
async function* g(
  inner = async function* () {
    yield 'default';
  },
) {
  yield* inner();
}
