const object = {
  async *get() {
    yield 'get';
  },
  async *set() {
    yield 'set';
  },
  async *static() {
    yield 'static';
  },
  async *async() {
    yield 'async';
  },
  async *await() {
    yield 'await';
  },
};
// flags: no-ticks
async function* g() {
  for (const key of Object.keys(object)) yield* object[key]();
}
