async function* g() {
  l: yield 1;
  l: if (await 1) break l;
  l: try {
    yield 2;
    break l;
  } finally {
    yield 3;
  }
  l: switch (1) {
    case 1:
      break l;
  }
  l: {
    try {
      throw 'x';
    } catch (e) {
      yield e;
      break l;
    } finally {
      log('finally');
    }
  }
}
