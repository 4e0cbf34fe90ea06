// What a request costs on its way through the layers of a program.
export async function run(size) {
  let sum = 0;
  for (let i = 0; i < size; i++) sum += await handler(i);
  return sum;
}

async function handler(i) {
  return (await service(i)) + 1;
}

async function service(i) {
  return (await repository(i)) + 1;
}

async function repository(i) {
  return (await query(i)) + 1;
}

async function query(i) {
  const row = await i;
  return row;
}
