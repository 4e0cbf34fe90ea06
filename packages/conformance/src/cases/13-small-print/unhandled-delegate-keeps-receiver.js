// The delegate's methods are called on the iterator, with what `next` was when delegation began.
// drive: next() next() throw('t') return('r')
async function* g() {
  const iterator = {
    n: 0,
    next(v) {
      log('old next', this === iterator, v);
      this.next = () => log('new next is not used', { value: 0, done: true });
      return { value: this.n++, done: false };
    },
    throw(e) {
      log('throw', this === iterator, e);
      iterator.return = function (v) {
        log('replaced return', this === iterator, v);
        return { value: v, done: true };
      };
      return { value: 'thrown', done: false };
    },
    [Symbol.asyncIterator]() {
      return this;
    },
  };
  yield* iterator;
}
