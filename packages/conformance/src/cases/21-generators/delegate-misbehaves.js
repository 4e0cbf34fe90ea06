// Junk of every kind.
const attempt = (make, then) => {
  const it = (function* () {
    try {
      log('end', yield* make());
    } catch (e) {
      log('caught', e);
    }
  })();
  try {
    log(it.next());
    if (then) log(then(it));
  } catch (e) {
    log('escaped', e);
  }
};
const with0 = (next, more) => () => foreign('d', { sync: true, next, ...more });
function test() {
  attempt(() => null);
  attempt(() => 5);
  attempt(() => ({}));
  attempt(() => ({ [Symbol.iterator]: () => 1 }));
  attempt(with0(() => 1));
  attempt(
    with0(() => {
      throw 'next';
    }),
  );
  attempt(with0(undefined));
  attempt(
    with0(() => ({
      get done() {
        throw 'done';
      },
    })),
  );
  attempt(
    with0(() => ({
      done: true,
      get value() {
        throw 'value';
      },
    })),
  );
  const more = () => ({ value: 1, done: false });
  attempt(with0(more, { throw: () => 1 }), (it) => it.throw('t'));
  attempt(
    with0(more, {
      throw: () => {
        throw 'throw';
      },
    }),
    (it) => it.throw('t'),
  );
  attempt(with0(more, { return: 1 }), (it) => it.return('r'));
  attempt(
    with0(more, {
      return: () => {
        throw 'return';
      },
    }),
    (it) => it.return('r'),
  );
}
