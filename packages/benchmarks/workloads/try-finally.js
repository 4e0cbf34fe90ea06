export async function* make(size) {
  let open = 0;
  for (let i = 0; i < size; i++) {
    try {
      open++;
      yield i + open;
    } finally {
      open--;
    }
  }
}
