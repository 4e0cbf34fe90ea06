export async function run(size) {
  let sum = 0;
  let taken = 0;
  for await (const item of filter(
    map(numbers(), (x) => x + 1),
    (x) => x % 2 === 0,
  )) {
    sum += item;
    if (++taken === size) break;
  }
  return sum;
}

async function* numbers() {
  for (let i = 0; ; i++) yield i;
}

async function* map(source, change) {
  for await (const item of source) yield change(item);
}

async function* filter(source, keep) {
  for await (const item of source) if (keep(item)) yield item;
}
