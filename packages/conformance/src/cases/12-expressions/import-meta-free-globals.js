// Not at ES5: `**` of bigints becomes Math.pow.
// flags: not-es5
async function* g() {
  yield Math.max(await 1, yield 'a', ...(await [2]));
  yield JSON.stringify({ a: yield 'b' });
  yield Array.from([await 1], (x) => x + 1);
  yield /x(?<n>.)/.exec(await 'xy').groups.n;
  yield new Date(await 0).getTime();
  yield 10n ** (await 2n);
  yield String.raw`\n${await 1}`;
}
