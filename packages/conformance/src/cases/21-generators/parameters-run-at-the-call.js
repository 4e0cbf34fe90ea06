// Not at TypeScript's ES5: its patterns take null and undefined.
// flags: not-typescript-es5
// Parameters are evaluated, and throw, at the call; the body starts at the first `next`.
const broken = () => {
  throw 'default';
};
function* g(a = log('a', 1), [b] = [log('b', a)], { c = broken() } = { c: 3 }) {
  log('body', a, b, c);
  yield [a, b, c, arguments.length];
}
function test() {
  const it = g();
  log('called');
  log(it.next());
  for (const args of [
    [1, 2],
    [1, [2], {}],
    [1, [2], null],
  ]) {
    try {
      g(...args);
      log('never');
    } catch (e) {
      log('caught', e);
    }
  }
}
