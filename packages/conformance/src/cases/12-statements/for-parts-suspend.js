async function* g() {
  for (let i = yield 'init'; (yield ['test', i]) !== 's4'; i = yield ['update', i]) {
    log('body', i);
  }
  let j;
  for (j = await 0; j < 2; j += await 1) yield j;
  for (;;) {
    if (j++ > 3) break;
    await j;
  }
  return j;
}
