// Functions and classes of a block that awaits.
async function f() {
  const out = [];
  for (const x of [1, 2]) {
    class C {
      static async make(y) {
        return new C(await y);
      }
      constructor(y) {
        this.v = [x, y];
      }
    }
    function plain() {
      return C.make(later(x));
    }
    out.push((await plain()).v);
    out.push((await C.make('direct')).v);
  }
  return out;
}
