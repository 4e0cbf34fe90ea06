async function* g() {
  for (const it of [undefined, null, 1, {}, { [Symbol.asyncIterator]: 1 }]) {
    try {
      yield* it;
    } catch (e) {
      yield log('caught', e) instanceof TypeError;
    }
  }
}
