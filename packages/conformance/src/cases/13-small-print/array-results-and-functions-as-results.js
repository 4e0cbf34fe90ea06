// Any object will do as a result, an array or a function too.
async function* g() {
  yield* { [Symbol.asyncIterator]: () => ({ next: () => Object.assign([], { done: true }) }) };
  yield* {
    [Symbol.asyncIterator]: () => ({ next: () => Object.assign(() => {}, { done: true }) }),
  };
  const iterator = Object.assign(() => {}, { next: () => ({ done: true }) });
  yield* { [Symbol.asyncIterator]: () => iterator };
  yield 'end';
}
