// flags: native-only
async function* g() {
  switch (await 1) {
    case 0:
      async function* inner() {
        yield 'inner';
      }
    case 1:
      yield typeof inner;
      yield (await inner().next()).value;
  }
}
// flags: no-ticks
