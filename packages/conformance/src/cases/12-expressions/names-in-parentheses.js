// flags: as-written
async function* g() {
  const names = [];
  for await (const a of [1, 2]) {
    const one = (() => a);
    let two;
    two = ((function () {
      return a;
    }));
    const { three = (() => a) } = {};
    const { n: four = (async () => a) } = {};
    try {
      throw await {};
    } catch ({ five = (() => a), [typeof five]: six = (() => five) }) {
      names.push(five, six);
    }
    names.push(one, two, three, four, { seven: (() => a) }.seven);
  }
  for (const f of names) yield f.name;
}
