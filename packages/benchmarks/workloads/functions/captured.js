export async function run(size) {
  const readers = [];
  let sum = 0;
  for (let i = 0; i < size; i++) {
    readers[i & 7] = () => i;
    sum += await readers[i & 7]();
  }
  return sum;
}
