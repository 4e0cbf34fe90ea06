async function* g() {
  let i = 1;
  const o = { n: 5 };
  yield i++ + (await i) + i++;
  yield ++(await o).n;
  yield o[yield 'key']--;
  yield [i, o, -(await '3'), +(yield 'num'), ~(await 1)];
  yield typeof (yield 'typeof');
}
