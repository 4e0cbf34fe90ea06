// drive: next() throw('t') next()
// drive: next() return('r') next()
// What `return` throws wins, and a result that is no object is a TypeError.
function* g() {
  for (const how of ['throws', 'no object']) {
    try {
      yield* foreign(how, {
        sync: true,
        next: () => ({ value: how, done: false }),
        return: () => {
          if (how === 'throws') throw 'closing';
          return 1;
        },
      });
    } catch (e) {
      log('caught', e);
    }
  }
}
