// Not at ES5: the other transforms drop empty patterns, or read `return` twice.
// flags: not-es5
async function* g() {
  const [] = foreign('s', { sync: true, next: () => log('never'), return: () => ({}) });
  const {} = await 1;
  [] = await '';
  yield ({} = yield 'x');
}
