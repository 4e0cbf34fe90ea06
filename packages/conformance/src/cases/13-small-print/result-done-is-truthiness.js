async function* g() {
  for (const done of ['', 0, null, NaN]) {
    let n = 0;
    yield* foreign('d', { next: () => ({ value: 'v', done: n++ ? 1 : done }) });
  }
  for await (const x of foreign('e', { next: () => ({ value: 'never', done: 'yes' }) })) log(x);
  yield* foreign('f', { next: () => ({ value: 'w', done: {} }) });
}
