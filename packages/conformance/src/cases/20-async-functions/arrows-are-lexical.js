// Not at TypeScript's ES5: its arrow functions have the `arguments` of the function they become.
// flags: not-typescript-es5
// `this`, `arguments`, `super` and `new.target` of an arrow are those of its surroundings.
class Base {
  name() {
    return 'base ' + this.id;
  }
}
class C extends Base {
  id = 'c';
  name() {
    return 'c';
  }
  run() {
    return async (x) => {
      log(this.id, arguments.length, arguments[0], x);
      await later();
      const inner = async () => [await later(super.name()), this.id, arguments[1]];
      return inner();
    };
  }
}
function Made() {
  this.promise = (async () => {
    await later();
    return [new.target === Made, this instanceof Made];
  })();
}
async function test() {
  log(await new C().run('first', 'second')('x'));
  log(await new Made().promise);
}
