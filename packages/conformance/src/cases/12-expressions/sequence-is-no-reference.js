// The value of a comma expression is no reference: no receiver, nothing to delete, an unknown name throws.
async function* g() {
  const o = {
    m() {
      return this === o;
    },
  };
  log((await later(0), o.m)());
  log((await later(0), o.m)(await later(1)));
  log((yield 'tag', o.m)`text`);
  log(delete (await later(0), o.m), 'm' in o);
  try {
    log(typeof (await later(0), unknown));
  } catch (e) {
    log(e);
  }
  for (
    let f = function () {
        return this === undefined;
      },
      i = 0;
    i < 2;
    i++
  ) {
    const kept = () => f;
    log((await later(0), f)(), kept() === f);
  }
}
