async function* g() {
  await 1;
  log('one');
  await later(1);
  log('two');
  await thenable(1);
  log('three');
  await later(thenable(1));
  log('four');
  await (async () => {})();
  log('five');
}
// flags: not-es5
// Not at ES5: the turns of the inner async function are another transform's.
