async function* g() {
  const list = [
    () => 1,
    await 2,
    function named() {
      return this;
    },
    class K {},
  ];
  yield [list[0](), list[1], typeof list[2], list[3].name];
  const apply = (f, x) => f(x);
  yield apply((x) => x + 1, await 1);
  yield apply(
    async function (x) {
      return (await x) + 1;
    },
    await 1,
  );
}
// flags: no-ticks
