export async function run(size) {
  let sum = 0;
  for await (const item of numbers(size)) sum += item;
  return sum;
}

async function* numbers(size) {
  for (let i = 0; i < size; i++) yield i;
}
