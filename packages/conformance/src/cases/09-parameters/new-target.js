async function* g() {
  yield new.target;
  const arrow = () => new.target;
  yield arrow();
}
