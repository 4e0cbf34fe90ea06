async function* g() {
  let x = 1;
  {
    let Array = 'shadow';
    yield Array;
    let undefined$ = undefined;
    yield undefined$;
  }
  yield Array.isArray([x]);
  yield [NaN, Infinity, undefined];
}
