// At ES5 classes are functions: subclassing built-ins is limited there.
// flags: not-es5
async function* g() {
  class List extends (yield 'x', Array) {
    last() {
      return this[this.length - 1];
    }
  }
  const list = new List();
  list.push(1, await 2);
  yield [list.last(), list.length, list instanceof List];
  class Problem extends Error {
    name = 'Problem';
  }
  try {
    throw new Problem('p');
  } catch (e) {
    yield e instanceof Problem;
  }
}
