async function* g() {
  return later('r');
}
