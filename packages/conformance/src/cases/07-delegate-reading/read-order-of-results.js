async function* g() {
  let n = 0;
  log('gave', yield* foreign('d', { next: () => result(`r${n}`, n++, n === 3 ? 'truthy' : '') }));
}
