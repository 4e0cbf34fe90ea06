export async function* make(size) {
  yield* numbers(size);
}

function* numbers(size) {
  for (let i = 0; i < size; i++) yield i;
}
