async function* g() {
  yield (log('a'), yield 'b', log('c', 3));
  for (let i = 0, j = (yield 'i', 5); i < j; i++, j--, await 0) log(i, j);
}
