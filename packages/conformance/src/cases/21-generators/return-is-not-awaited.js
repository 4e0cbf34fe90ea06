// drive: next() return(later('p')) next()
// drive: next() next()
// Promises are values like any other.
function* g() {
  yield later(1);
  return later(2);
}
