async function* g() {
  let n = 0;
  log(
    'gave',
    yield* foreign('d', { sync: true, next: () => result(`r${n}`, later(n++), n === 3 ? 1 : 0) }),
  );
}
