// Hoisting two bindings of one name renames one: no function's name may show it.
// flags: as-written
async function* g() {
  const names = [];
  {
    const f = () => {};
    function h2() {}
    class K {}
    yield 1;
    names.push(f.name, h2.name, K.name);
  }
  {
    const f = function () {};
    function h2() {}
    class K {}
    yield 2;
    names.push(f.name, h2.name, K.name);
  }
  for (const f = () => {}, once = [1]; once.length; once.pop()) {
    await 0;
    names.push(f.name);
  }
  yield names;
}
