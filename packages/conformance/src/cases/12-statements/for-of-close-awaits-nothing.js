// flags: as-written
async function* g() {
  for (const x of foreign('d', {
    sync: true,
    next: () => ({ value: 1, done: false }),
    return: () => fail('not awaited'),
  })) {
    await x;
    break;
  }
  return 'end';
}
