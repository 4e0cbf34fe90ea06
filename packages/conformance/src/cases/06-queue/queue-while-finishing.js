// Requests made while the finishing return is awaited.
// drive: return(later('r')) & return(later('s')) & next() & throw('t')
async function* g() {
  yield 1;
}
