async function* g() {
  yield* {
    [Symbol.iterator]: () => log('never'),
    [Symbol.asyncIterator]: () => {
      let n = 0;
      return { next: () => ({ value: n++, done: n > 2 }) };
    },
  };
  yield* { [Symbol.asyncIterator]: null, [Symbol.iterator]: () => [7][Symbol.iterator]() };
}
