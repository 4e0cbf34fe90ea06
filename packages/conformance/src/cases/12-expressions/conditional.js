async function* g() {
  yield (yield 'test') ? yield 'then' : yield 'else';
  yield (await 0) ? 'then' : (await 0) ? 'then' : await 'nested else';
  const x = log('left', 1) + (true ? await 2 : 3) + log('right', 4);
  yield x;
}
