// An anonymous function under a computed key gets its name from the key.
// Known failure where it closes over a variable of an iteration: it is made elsewhere then, where nothing names it.
// flags: known-failure
async function* g() {
  const key = 'named';
  for (let i = 0; i < 1; i++) {
    const o = { [key]: () => i, b: yield 'b' };
    log(o.named.name);
  }
}
