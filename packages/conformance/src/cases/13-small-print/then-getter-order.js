async function* g() {
  const value = {
    get then() {
      return log('then read', undefined);
    },
  };
  log('await');
  await value;
  log('yield');
  yield value;
  log('return');
  return value;
}
