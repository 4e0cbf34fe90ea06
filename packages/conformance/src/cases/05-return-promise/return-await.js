async function* g() {
  return await later('r');
}
