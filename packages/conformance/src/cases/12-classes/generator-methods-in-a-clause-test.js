// A class in a clause's test exists before the statements of any clause: what registers its methods does too.
// flags: no-ticks
class Base {}
async function* g() {
  for (const n of [0, 1]) {
    switch (n) {
      case yield* new (class K extends Base {
        async *count() {
          yield 'in the test';
          return 0;
        }
      })().count():
        yield 'first clause';
        break;
      case 1:
        yield 'second clause';
    }
  }
}
