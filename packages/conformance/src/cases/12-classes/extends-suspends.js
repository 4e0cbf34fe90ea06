// Not at TypeScript ES5: class expressions are called class_1.
// flags: not-typescript-es5
async function* g() {
  const Base = class {
    hi() {
      return 'base';
    }
  };
  const K = class extends (yield 'extends', Base) {
    own = 1;
  };
  yield [new K().hi(), K.name, Object.getPrototypeOf(K) === Base];
  class L extends (await K) {
    hi() {
      return super.hi() + '!';
    }
  }
  yield new L().hi();
}
