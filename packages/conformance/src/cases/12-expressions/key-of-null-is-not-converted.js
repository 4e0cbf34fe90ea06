// Reading a member of null or undefined throws before its key is converted to a property key.
async function* g() {
  const key = {
    toString() {
      log('converted');
      return 'a';
    },
  };
  try {
    null[key] += yield 'value';
  } catch (e) {
    log(e);
  }
  try {
    undefined[(yield 'key', key)] ??= yield 'never';
  } catch (e) {
    log(e);
  }
}
