async function* g() {
  for (const k of [0, 1, 2, 3, 'x']) {
    switch (yield k) {
      case 's1':
        yield 'one';
      case await 's2':
        yield 'fell';
        break;
      default:
        yield 'default';
      case yield 'evaluated last':
        log('through default');
    }
  }
}
