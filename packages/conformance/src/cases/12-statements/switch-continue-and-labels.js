async function* g() {
  loop: for (let i = 0; i < 5; i++) {
    inner: switch (i) {
      case 0:
        continue;
      case 1:
        yield 'one';
        break inner;
      case 2:
        continue loop;
      case 3:
        yield 'three';
        break loop;
    }
    yield `after ${i}`;
  }
}
