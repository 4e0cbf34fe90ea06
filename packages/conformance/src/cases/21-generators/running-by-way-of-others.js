// Not at Babel's ES5: its loops read `return` before they call it.
// flags: not-babel-es5
// drive: next() next() next()
// It runs while a getter, a delegate, an iterator's `return`, or a conversion runs for it.
const attempt = (name) => {
  try {
    self().next();
    log('never');
  } catch (e) {
    log(name, e);
  }
};
function* g() {
  const o = {
    get x() {
      attempt('getter');
      return 'x';
    },
  };
  yield o.x;
  yield* foreign('d', {
    sync: true,
    next: (() => {
      let n = 0;
      return () => (attempt('delegate'), { value: n, done: n++ > 0 });
    })(),
  });
  for (const x of foreign('i', {
    sync: true,
    next: () => ({ value: 1, done: false }),
    return: () => (attempt('closing'), {}),
  })) {
    log(x);
    break;
  }
  yield `${{
    toString() {
      attempt('conversion');
      return 's';
    },
  }}`;
}
