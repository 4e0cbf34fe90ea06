// An await of a native promise or a plain value takes one turn, of a thenable two.
const values = { plain: 1, promise: later(2), nothing: undefined, call: (async () => 3)() };
async function test() {
  for (const name of ['plain', 'promise', 'nothing', 'call']) log(name, await values[name]);
  log('thenable', await thenable(4));
  log('rejection', await fail(5).catch((e) => e));
  const chain = async (n) => (n ? await chain(n - 1) : 'end');
  log(await chain(5));
}
