async function* g() {
  const fs = [];
  for (let i = 0; i < 2; i++) {
    let f = () => [i, f.name];
    const K = class {
      static who = () => [K.name, i];
    };
    let late;
    late = () => late.name;
    fs.push(f, K.who, late);
    yield f.name;
  }
  yield fs.map((f) => f());
}
