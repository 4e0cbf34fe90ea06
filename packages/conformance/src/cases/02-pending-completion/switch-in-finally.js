// drive: next() return(2) next()
async function* g() {
  try {
    yield 'body';
  } finally {
    switch (await 1) {
      case 0:
        log('zero');
      case 1:
        log('one');
        break;
      default:
        log('never');
    }
    log('after the switch');
  }
}
