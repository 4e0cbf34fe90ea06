// A short circuit ends at the parentheses: what is called is undefined then, after its arguments. The receiver passes them.
// flags: as-written
async function* g() {
  const none = undefined;
  const some = {
    name: 'some',
    a: {
      name: 'a',
      k() {
        return this.name;
      },
    },
    k() {
      return this.name;
    },
    tag(strings) {
      return [strings[0], this.name];
    },
  };
  const tries = [
    async function* () {
      return (none?.[await 'k'])(log('argument'));
    },
    async function* () {
      return (none?.[await 'k'])(log(await 'argument'));
    },
    async function* () {
      return (none?.a[await 'k'])(log('argument'));
    },
    async function* () {
      return (none?.a?.[await 'k'])(log(await 'argument'));
    },
    async function* () {
      return (some?.b[log(await 'k')])(log('argument'));
    },
    async function* () {
      return (some?.b?.[log(await 'k')])(log('argument'));
    },
    async function* () {
      return (some?.a[await 'k'])();
    },
    async function* () {
      return (some?.a?.[await 'k'])(await 1);
    },
    async function* () {
      return (some?.[await 'k'])();
    },
    async function* () {
      return ((await some)?.k)();
    },
    async function* () {
      return ((await some)?.a.k)(await 1);
    },
    async function* () {
      return (some?.[await 'tag'])`t`;
    },
    async function* () {
      return (some?.[await 'tag'])`t${await 1}`;
    },
    async function* () {
      return (none?.[await 'tag'])`t${log('value')}`;
    },
    async function* () {
      return some?.[await 'k']?.length;
    },
    async function* () {
      return some?.[await 'k']?.().length;
    },
    async function* () {
      return none?.[await 'k']?.(log('no argument')).length;
    },
    async function* () {
      return ((some?.a[await 'k'])()?.charAt)(await 0);
    },
    async function* () {
      return ((some?.a[await 'k'])()?.[await 'charAt'])(0).length;
    },
    async function* () {
      return (none?.a[await 'k']?.(log('no argument'))?.charAt)(await 0);
    },
    async function* () {
      return delete none?.[log(await 'k')];
    },
    async function* () {
      return delete (some?.[log(await 'k')])().x;
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
