// Operands of + are converted only after both are evaluated.
async function* g() {
  const part = (name) => ({
    valueOf() {
      log('valueOf', name);
      return name;
    },
  });
  yield part('a') + (await part('b'));
  yield part('c') < (yield log('between', 'x'));
}
