// flags: sloppy
async function* g() {
  'use strict';
  yield this === undefined;
  try {
    undeclared = 1;
  } catch (e) {
    yield e;
  }
}
const make = () => g.call(undefined);
