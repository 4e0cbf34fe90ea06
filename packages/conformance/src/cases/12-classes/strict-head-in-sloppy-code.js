// A class's head is strict code in sloppy surroundings too: an assignment to a property of a primitive throws, a
// function is strict, and so is what stands before, in and behind a suspension of the head.
// flags: sloppy no-ticks
// drive: next() next() next() next() next() next() next() next()
async function* assigns() {
  try {
    class K extends (((1).x = 'assigned'), yield 'head', Object) {}
  } catch (e) {
    log(e);
  }
}
async function* creates() {
  try {
    class K extends (yield 'head', (undeclared = yield 'again'), Object) {}
  } catch (e) {
    log(e);
  }
}
async function* functions() {
  let x = 1;
  const receiver = (f) => (log(f()), f);
  const K = class extends (receiver(function () {
    return [this, x];
  }),
  yield 'head',
  receiver(function () {
    return [this, x++];
  }),
  Object) {
    [typeof receiver(function () {
      return this;
    })]() {}
    [yield 'key']() {}
  };
  log(Object.getOwnPropertyNames(K.prototype));
}
async function* chooses(o) {
  class K extends ((o.x = 1) || (yield 'never'),
  yield (o.y = 2),
  class extends (yield (o.x += 1), Object) {}) {}
  (function () {
    log('sloppy again', typeof this);
  })();
  log(o);
}
async function* g() {
  yield* assigns();
  yield* creates();
  yield* functions();
  yield* chooses({});
}
