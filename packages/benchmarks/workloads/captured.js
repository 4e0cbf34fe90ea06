export async function* make(size) {
  const readers = [];
  for (let i = 0; i < size; i++) {
    readers[i & 7] = () => i;
    yield readers[i & 7]();
  }
}
