async function* g() {
  const none = undefined;
  const some = { a: { b: (x) => x, c: 1 } };
  const tries = [
    async function* () {
      return ((await none)?.a).b;
    },
    async function* () {
      return ((await none)?.a)[log('key', 'b')];
    },
    async function* () {
      return ((await none)?.a.b).c.d;
    },
    async function* () {
      return ((await none)?.a).b(1);
    },
    async function* () {
      return (await none)?.a?.b.c;
    },
    async function* () {
      return (none?.[await 'a']).b;
    },
    async function* () {
      return ((await none)?.a)`t`;
    },
    async function* () {
      return delete ((await none)?.a).b;
    },
    async function* () {
      ((await none)?.a).b = log('value', 1);
    },
    async function* () {
      ((await none)?.a).b += await 1;
    },
    async function* () {
      return new ((await none)?.a).b();
    },
    async function* () {
      return [((await some)?.a).c, ((await some)?.a).b(2), ((await some)?.a.b)(3)];
    },
  ];
  for (const make of tries) {
    try {
      yield (await make().next()).value;
    } catch (e) {
      yield e;
    }
  }
}
