// Each part of a template is converted to a string when it is reached.
async function* g() {
  const part = (name) => ({
    toString() {
      log('toString', name);
      return name;
    },
  });
  yield `${part('a')}-${await part('b')}-${part('c')}`;
  try {
    yield `${Symbol('x')}${await log('never')}`;
  } catch (e) {
    yield e;
  }
}
