// The calls of chain.js, ten at a time.
export async function run(size) {
  let sum = 0;
  for (let i = 0; i < size; i += 10) {
    const calls = [];
    for (let j = i; j < i + 10; j++) calls.push(handler(j));
    const results = await Promise.all(calls);
    for (let j = 0; j < 10; j++) sum += results[j];
  }
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
