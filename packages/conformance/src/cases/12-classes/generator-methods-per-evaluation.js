function collect() {
  const all = [];
  for (const x of [1, 2]) {
    class C {
      async *m() {
        yield x;
        yield C.name;
      }
      static async *s() {
        yield this === C;
      }
      static tag = x;
    }
    const D = class extends C {
      async *m() {
        yield* super.m();
        yield D.name;
      }
    };
    const o = {
      __proto__: C.prototype,
      async *m() {
        yield* super.m();
      },
    };
    all.push([C, C.prototype.m, C.s, D.prototype.m, o.m]);
  }
  return all;
}
async function* g() {
  const [[C, ...first], [E, ...second]] = collect();
  yield [C !== E, C.tag, E.tag];
  for (let i = 0; i < first.length; i++) {
    const a = first[i];
    const b = second[i];
    yield [a !== b, a.prototype !== b.prototype, Object.keys(a.prototype).length];
    yield [a() instanceof a, b() instanceof b, a() instanceof b, b() instanceof a];
  }
  for (const K of [C, E]) {
    yield (await new K().m().next()).value;
    yield (await K.s().next()).value;
  }
  let last;
  for (let i = 0; i < 2; i++) {
    class F {
      async *m() {
        yield i;
      }
    }
    const { m } = F.prototype;
    yield [last !== undefined && last() instanceof m, m() instanceof m];
    yield (await new F().m().next()).value;
    if (last) yield last() instanceof last;
    last = m;
  }
}
