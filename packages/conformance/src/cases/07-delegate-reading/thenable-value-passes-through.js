// drive: next() next()
async function* g() {
  let n = 0;
  yield* foreign('d', { next: () => ({ value: thenable(n++), done: false }) });
}
