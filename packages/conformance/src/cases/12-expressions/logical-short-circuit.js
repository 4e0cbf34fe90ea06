async function* g() {
  yield (await 0) && (yield 'never');
  yield (await 1) && (yield 'a');
  yield (await 1) || (yield 'never');
  yield (yield 'b') || 'or';
  yield (await null) ?? (yield 'c');
  yield (await 0) ?? (yield 'never');
  yield (log('x', 1) && log('y', 0)) || (await log('z', 5));
  (await 1) && (yield 'statement');
  (await 0) || (await fail('thrown'));
}
