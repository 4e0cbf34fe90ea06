async function* g() {
  switch (await NaN) {
    case NaN:
      yield 'never';
    case '0':
      yield 'never';
    case undefined:
      yield 'never';
    default:
      yield 'default';
  }
  switch (yield) {
    case undefined:
      yield 'undefined';
  }
}
// drive: next() next() next() next()
