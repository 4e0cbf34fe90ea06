// Array patterns close their iterator also when a default's await fails.
async function f() {
  const iterable = () =>
    foreign('i', {
      sync: true,
      next: (() => {
        let n = 0;
        return () => ({ value: n++ ? undefined : 0, done: false });
      })(),
      return: () => log('closing', {}),
    });
  const [a, b = await later('default')] = iterable();
  log(a, b);
  try {
    const [c, d = await fail('broken')] = iterable();
    log('never', c, d);
  } catch (e) {
    log('caught', e);
  }
  let x, y;
  [x, y = (await later(), 'assigned')] = iterable();
  return [x, y];
}
