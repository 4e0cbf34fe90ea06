// flags: recorded
async function* g() {
  const resource = {
    get [Symbol.dispose]() {
      log('read dispose');
      return function () {
        log('called', this === resource, arguments.length);
      };
    },
  };
  const both = {
    get [Symbol.asyncDispose]() {
      return log('read asyncDispose', undefined);
    },
    get [Symbol.dispose]() {
      log('read dispose');
      return () => fail('not awaited as an error');
    },
  };
  using a = resource;
  await using b = both;
  yield 'body';
}
