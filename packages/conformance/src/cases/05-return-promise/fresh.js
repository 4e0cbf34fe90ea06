// drive: return(later('r')) next()
// drive: return(fail('bad')) next()
// drive: return('r') & next() & return(later('s'))
async function* g() {
  log('never runs');
  yield 1;
}
