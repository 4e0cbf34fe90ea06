// Tests are evaluated in order until one matches; a default in the middle comes last.
async function* g() {
  const test = async (x) => log('test', x);
  switch (2) {
    case await 1:
      yield 'one';
    default:
      yield 'default';
    case log('test', 2):
      yield 'two';
      break;
    case log('never', 3):
  }
  switch (9) {
    case log('test', 1):
      yield 'one';
    default:
      yield 'default';
    case log('test', 2):
      yield 'falls out of default';
  }
  switch (yield 'empty') {
  }
  switch (await 1) {
    default:
  }
}
