export async function run(size) {
  let sum = 0;
  for (let i = 0; i < size; i++) sum += await i;
  return sum;
}
