async function* g() {
  for await (const x of [1, later(2), thenable(3)]) yield x;
  try {
    for await (const x of foreign('d', {
      sync: true,
      next: () => ({ value: fail('bad'), done: true }),
    })) {
      yield x;
    }
    log('the rejection of a finished result rejects too');
  } catch (e) {
    log('caught', e);
  }
}
