// An await in every operand: left to right, each once.
const at = (value) => (log('await', value), later(value));
async function f() {
  const o = {
    m(...args) {
      return [this === o, ...args];
    },
    n: 1,
  };
  const list = [await at('a'), ...(await at(['b'])), await at('c')];
  log(list);
  log({ [await at('key')]: await at('value'), ...(await at({ s: 1 })) });
  log(o.m(await at(1), ...(await at([2, 3])), await at(4)));
  log((await at(o)).m(await at(5)));
  log((await at(1)) + (await at(2)) * (await at(3)));
  o.n += await at(1);
  o[await at('n')] ||= await at('never');
  log(o.n, `${await at('t')}-${await at('u')}`);
  log((await at(null)) ?? (await at('right')), (await at(0)) && (await at('never')));
  log((await at(o))?.m?.(await at(6)), (await at(undefined))?.m(await at('never')));
  log(typeof (await at('x')), void (await at('y')), !(await at('z')), -(await at(1)));
  log((await at('n')) in (await at(o)), delete (await at({ d: 1 }))[await at('d')]);
  const { a = await at('default'), ...rest } = await at({ b: 1 });
  log(a, rest, (await at(1), await at(2)), new (await at(Array))(await at(3)).length);
  const C = class extends (await at(Object)) {
    [await at('m')]() {}
    static s = 1;
  };
  log(C.s, (await at((parts, ...v) => [parts.length, ...v]))`p${await at('q')}r`);
}
