// Reading a member of null or undefined throws before its key is converted to a property key.
// Known failure: of a compound assignment that suspends, the key is converted once, before the member is read.
// flags: known-failure
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
}
