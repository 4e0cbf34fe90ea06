// drive: next() next() next()
async function* g() {
  let n = 0;
  log('gave', yield* foreign('d', { next: () => (n++ ? { done: true } : {}) }));
  for await (const x of [undefined]) log(x);
}
