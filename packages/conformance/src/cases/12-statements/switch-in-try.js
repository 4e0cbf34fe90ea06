async function* g() {
  for (const k of [0, 1, 2]) {
    try {
      switch (k) {
        case 0:
          break;
        case 1:
          yield 'one';
          continue;
        default:
          return 'two';
      }
      log('after the switch');
    } finally {
      yield `finally ${k}`;
    }
  }
}
