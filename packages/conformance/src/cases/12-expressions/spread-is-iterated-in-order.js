// Not at ES5: the helpers for spread read methods again and again.
// flags: not-es5
async function* g() {
  const source = (name) =>
    foreign(name, {
      sync: true,
      next: (() => {
        let n = 0;
        return () => ({ value: n++, done: n > 2 });
      })(),
    });
  yield [...source('a'), await log('between', 'x'), ...source('b')];
  const f = (...args) => args.length;
  yield f(...source('c'), yield 'y', ...(await source('d')));
  const counted = {
    get a() {
      return log('getter', 1);
    },
  };
  yield { ...counted, b: await log('b', 2), ...null, ...'hi' };
}
