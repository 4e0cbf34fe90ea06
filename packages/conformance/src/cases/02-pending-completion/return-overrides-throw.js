async function* g() {
  try {
    throw 'lost';
  } finally {
    return 'kept';
  }
}
