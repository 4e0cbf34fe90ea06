// Async functions as values: callbacks, defaults, fields of literals, called at once.
async function test() {
  const list = [1, 2, 3].map(async (x, i, all) => [await later(x), i, all.length]);
  for (const promise of list) log(await promise);
  log(
    await (async function () {
      return await later('iife');
    })(),
  );
  log(
    await (async () => {
      await 0;
      return 'arrow';
    })(),
  );
  const withDefault = (f = async (x) => (await x) + '!') => f(later('d'));
  log(await withDefault());
  const [f = async () => 'pattern'] = [];
  log(await f());
  log(await [async () => 'element'][0]());
  log(
    await {
      async m() {
        return this.x;
      },
      x: 'literal',
    }.m(),
  );
  log(
    await (0,
    async function () {
      return typeof this;
    })(),
  );
}
