// flags: sloppy
async function* g() {
  var let_ = 1,
    of = 2,
    get = 3,
    set = 4,
    async = 5,
    static_ = 6;
  yield [let_, of, get, set, async, static_];
  async = (await async) + 1;
  of: for (var let_ of [async]) {
    yield let_;
    continue of;
  }
}
