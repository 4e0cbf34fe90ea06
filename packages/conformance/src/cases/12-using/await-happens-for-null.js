// `await using` of null still awaits once when the block is left; `using` never does.
// flags: recorded
async function* g() {
  {
    await using none = null;
    log('in');
  }
  log('out');
  {
    using none = null;
    log(await 'in');
  }
  yield 'end';
}
