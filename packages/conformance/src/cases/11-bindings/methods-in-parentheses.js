// Methods of object literals and classes in parentheses capture the iteration's bindings.
async function* g() {
  const kept = [];
  for (let i = 0; i < 2; i++) {
    let made = {
      m() {
        return i;
      },
      get a() {
        return -i;
      },
      b: yield i,
    };
    kept.push(made);
    made = class {
      m() {
        return i;
      }
      [yield 'key']() {}
    };
    kept.push(new made());
    kept.push({
      [yield 'c']() {
        return i;
      },
    });
  }
  for (const one of kept) log((one.m ?? one.undefined).call(one), one.a);
}
