// Not at TypeScript's ES5: its patterns take null and undefined.
// flags: not-typescript-es5
// What defaults and patterns throw rejects the promise; in an async generator it throws at the call.
const broken = (what) => {
  throw what;
};
const withDefault = async (a = broken('default')) => log('never', a);
async function withPattern({ a }) {
  log('never', a);
}
async function withNested({ a: { b } }, ...rest) {
  log('never', b, rest);
}
async function withIterable([a]) {
  log('never', a);
}
const o = {
  async method({ a = broken('in a pattern') }) {
    log('never', a);
  },
  get broken() {
    throw 'getter';
  },
};
class C {
  static async fromGetter({ broken: b }) {
    log('never', b);
  }
  async #own([a] = foreign('i', { sync: true, next: () => broken('next') })) {
    log('never', a);
  }
  run() {
    return this.#own();
  }
}
async function test() {
  const calls = [
    () => withDefault(),
    () => withPattern(),
    () => withPattern(null),
    () => withNested({}),
    () => withIterable(1),
    () => o.method({}),
    () => C.fromGetter(o),
    () => new C().run(),
    () => withDefault('fine'),
  ];
  for (const call of calls) {
    const promise = call();
    log(promise);
    await promise.then(
      (value) => log('fulfilled', value),
      (error) => log('rejected', error),
    );
  }
}
