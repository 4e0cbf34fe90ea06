// flags: no-ticks
class Base {
  constructor(x) {
    this.x = x;
  }
}
class K extends Base {
  constructor() {
    super('from constructor');
    this.run = async function* () {
      yield new.target;
      yield this === undefined;
    };
  }
  async *all() {
    yield this.x;
    yield* this.run.call(undefined);
  }
}
const make = () => new K().all();
