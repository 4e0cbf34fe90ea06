class Countdown {
  #n;
  constructor(n) {
    this.#n = n;
  }
  [Symbol.asyncIterator]() {
    return this;
  }
  async next() {
    return this.#n ? { value: this.#n--, done: false } : { value: 'lift off', done: true };
  }
}
// flags: no-ticks
async function* g() {
  return yield* new Countdown(3);
}
