export async function* make(size) {
  const ten = [0, 1, 2, 3, 4, 5, 6, 7, 8, 9];
  for (let i = 0; i < size; i += 10) yield* ten;
}
