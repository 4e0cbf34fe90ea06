async function* g() {
  const made = [];
  for (let i = (made.push(() => i), 0); made.push(() => i), i < 2; made.push(() => i), i++) {
    made.push(() => i);
    await i;
  }
  yield made.map((f) => f());
}
