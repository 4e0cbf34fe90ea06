// A sync iterator that fails at once, in a function that has waited before: its promise is the one of that wait.
function* fails(error) {
  throw error;
}
const iterator = (methods) => ({ [Symbol.iterator]: () => methods });
async function loop(iterable) {
  await 0;
  for await (const x of iterable) log('item', x);
  return 'ended';
}
async function caught(iterable) {
  try {
    await 0;
    for await (const x of iterable) log('item', x);
  } catch (e) {
    log('caught', e);
    return 'caught';
  } finally {
    log('finally');
  }
}
async function twice(iterable) {
  log(await loop([1]));
  for await (const x of iterable) log('item', x);
}
async function test() {
  for (const run of [loop, caught, twice]) {
    for (const error of [0, undefined, 'error']) {
      log(await run(fails(error)).catch((e) => ['rejected', e]));
    }
    const throws = () => {
      throw 'next';
    };
    log(await run(iterator({ next: throws })).catch((e) => ['rejected', e]));
    log(await run(iterator({ next: () => 5 })).catch((e) => ['rejected', typeof e]));
    log(await run(iterator({})).catch((e) => ['rejected', typeof e]));
  }
}
