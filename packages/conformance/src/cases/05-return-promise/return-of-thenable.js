async function* g() {
  return thenable('r');
}
