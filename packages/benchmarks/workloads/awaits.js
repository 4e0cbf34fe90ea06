export async function* make(size) {
  for (let i = 0; i < size; i++) {
    const value = await fetched(i);
    yield value;
  }
}

function fetched(i) {
  return Promise.resolve(i);
}
