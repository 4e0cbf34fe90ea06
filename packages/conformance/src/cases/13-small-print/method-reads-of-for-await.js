// `return` is read only when it is needed, `throw` never.
// flags: as-written
async function* g() {
  let n = 0;
  const source = () =>
    foreign('d', {
      next: () => ({ value: n++, done: n > 2 }),
      throw: () => log('never'),
      return: () => ({}),
    });
  for await (const x of source()) yield x;
  n = 0;
  for await (const x of source()) break;
}
