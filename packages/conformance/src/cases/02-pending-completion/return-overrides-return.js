// drive: all
async function* g() {
  try {
    return later('first');
  } finally {
    return 'second';
  }
}
