// Not at ES5: the names of methods with computed keys are lost by the other transforms.
// flags: native-only not-es5
function test() {
  async function* plain(a, b) {}
  const named = async function* inner(a) {};
  const anonymous = async function* (a, b = 1, c) {};
  const object = {
    async *m(x) {},
    async *['comp' + 'uted']() {},
    async *'a-b'() {},
    async *1() {},
  };
  for (const f of [plain, named, anonymous, object.m, object.computed, object['a-b'], object[1]]) {
    log(f.name, f.length);
    log(JSON.stringify(Object.getOwnPropertyDescriptor(f, 'name')));
    log(JSON.stringify(Object.getOwnPropertyDescriptor(f, 'length')));
    log(Object.getOwnPropertyNames(f).sort());
  }
}
