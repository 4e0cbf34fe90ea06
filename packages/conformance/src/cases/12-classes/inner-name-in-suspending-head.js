// In the head of a class its inner name is in its dead zone, for closures until the class is made; it is a constant.
class Base {}
async function* g() {
  const tried = (f) => {
    try {
      return f();
    } catch (e) {
      return e;
    }
  };
  const kept = [];
  for (let i = 0; i < 2; i++) {
    class K extends (kept.push(
      () => K,
      () => (K = 1),
      () => K.name + i,
    ),
    log('early', tried(kept[0])),
    Base) {
      static [yield i]() {}
      static self() {
        return K;
      }
      m() {
        return K;
      }
    }
    log(tried(kept[i * 3]) === K, tried(kept[i * 3 + 1]), tried(kept[i * 3 + 2]));
    log(new K().m() === K, K.self() === K);
    K = 'changed';
    log(typeof tried(kept[i * 3]), tried(kept[i * 3 + 1]));
  }
  log(kept[0] === kept[3], kept[0]() === kept[3]());
  let L = 'outer';
  const M = class L extends (tried(() => (L = 2)), kept.push(() => L), Base) {
    [yield 'key']() {}
    [(kept.push(() => ({
      m: class {
        n() {
          return L;
        }
      },
    })),
    'x')]() {}
  };
  log(kept[6]() === M, new (kept[7]().m)().n() === M, L);
  try {
    (class N extends ((N ||= log('not reached')), yield 'head', Base) {});
  } catch (e) {
    log(e);
  }
  try {
    (class N extends ((N = log('reached')), yield 'head', Base) {});
  } catch (e) {
    log(e);
  }
  try {
    (class N extends (N++, yield 'head', Base) {});
  } catch (e) {
    log(e);
  }
}
