// flags: recorded
const resource = (name) => ({ [Symbol.dispose]: () => log('dispose', name) });
async function* g() {
  outer: for (const i of [0, 1, 2]) {
    using a = resource(`a${i}`);
    for (;;) {
      using b = resource(`b${i}`);
      await i;
      if (i === 0) continue outer;
      if (i === 1) break;
      try {
        return yield i;
      } finally {
        log('finally');
      }
    }
    log('after the inner loop');
  }
}
