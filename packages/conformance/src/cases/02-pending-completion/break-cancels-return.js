async function* g() {
  for (const i of [1, 2]) {
    try {
      log('iteration', i);
      return yield i;
    } finally {
      break;
    }
  }
  yield 'after';
}
