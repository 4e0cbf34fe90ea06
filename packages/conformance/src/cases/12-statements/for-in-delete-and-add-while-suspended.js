async function* g() {
  const object = { a: 1, b: 2, c: 3 };
  for (const key in object) {
    const command = yield key;
    if (command === 's1') delete object.b;
    if (command === 's1') object.d = 4;
  }
}
