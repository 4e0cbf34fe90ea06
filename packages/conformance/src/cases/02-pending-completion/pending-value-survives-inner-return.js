// drive: all
async function* g() {
  try {
    try {
      return 'a';
    } finally {
      try {
        yield 'y';
        return 'b';
      } finally {
        log('inner');
      }
    }
  } finally {
    log('outer');
    await 0;
  }
}
