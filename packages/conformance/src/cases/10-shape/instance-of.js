// Not at Babel ES5: its function-name transform renames a script's variable `g`, so nobody outside finds it.
// flags: not-babel-es5 own-kind
// drive: next()
async function* g() {
  const it = self();
  yield [it instanceof g, Object.getPrototypeOf(it) === g.prototype, Object.keys(it).length];
}
