const make = () => g(1, 2, 3);
async function* g(a, b) {
  yield [arguments.length, arguments[0], arguments[2], [...arguments]];
  a = 'changed';
  yield [arguments[0], a];
  const inner = () => arguments[1];
  yield inner();
  (function () {
    log('another function', arguments.length);
  })();
}
