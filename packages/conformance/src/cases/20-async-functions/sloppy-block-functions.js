// flags: sloppy
// Annex B: a plain function of a block is a variable of the function too, an async one is not.
async function f() {
  log(typeof plain, typeof waits);
  {
    function plain() {}
    async function waits() {}
    await later();
  }
  log(typeof plain, typeof waits);
}
