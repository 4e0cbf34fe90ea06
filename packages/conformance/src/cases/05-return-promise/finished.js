// drive: next() next() return(later('r')) return(fail('bad')) return('v') next()
async function* g() {
  yield 1;
}
