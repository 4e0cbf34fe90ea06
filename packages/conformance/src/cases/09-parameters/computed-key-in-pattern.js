async function* g({ [log('key', 'k')]: a = log('default', 2) } = { k: undefined }) {
  yield a;
}
