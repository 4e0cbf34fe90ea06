export async function run(size) {
  let sum = 0;
  for (let i = 0; i < size; i++) sum += await fetched(i);
  return sum;
}

function fetched(i) {
  return Promise.resolve(i);
}
