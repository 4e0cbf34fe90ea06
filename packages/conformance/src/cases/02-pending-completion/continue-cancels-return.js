async function* g() {
  for (let i = 0; i < 3; i++) {
    try {
      yield i;
      return 'lost';
    } finally {
      if (i < 2) continue;
      log('last');
    }
  }
}
