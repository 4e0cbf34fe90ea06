// drive: next('a') & next('b') & next('c') & next('d')
async function* g() {
  log('sent', yield 1);
  log('sent', yield 2);
  log('sent', yield 3);
}
