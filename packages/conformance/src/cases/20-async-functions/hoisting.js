// Declarations are hoisted, blocks included; the last of two wins.
async function test() {
  log(await hoisted(), await twice());
  {
    log(await inner());
    async function inner() {
      return 'inner of block';
    }
  }
  switch (1) {
    case 0:
      async function inSwitch() {
        return 'in switch';
      }
    case 1:
      log(await inSwitch());
  }
}
async function hoisted() {
  return 'hoisted';
}
async function twice() {
  return 'first';
}
async function twice() {
  return 'second';
}
