// flags: sloppy
// A function's own directive makes it strict.
async function strict() {
  'use strict';
  await later();
  return this;
}
async function sloppy() {
  await later();
  return typeof this;
}
async function test() {
  log(await strict(), await sloppy());
}
