// A delegate that stays the engine's own: made by a function the compiler does not see.
// drive: next('a') next('b') next('c')
// drive: next('a') throw('t') next('b')
// drive: next('a') return('r') next('b')
// flags: no-ticks own-kind
const inner = new Function(
  'log',
  `return async function* inner() {
  try { log('sent', yield 1); log('sent', yield 2); return 'value' }
  catch (e) { log('caught', e); yield 'c' }
  finally { log('finally') }
}`,
)(log);
async function* g() {
  log('gave', yield* inner());
}
