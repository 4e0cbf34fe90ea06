async function* g() {
  const [] = foreign('s', { sync: true, next: () => log('never'), return: () => ({}) });
  const {} = await 1;
  [] = await '';
  yield ({} = yield 'x');
}
