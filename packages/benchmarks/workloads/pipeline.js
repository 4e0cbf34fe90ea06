export function make(size) {
  return take(
    filter(
      map(numbers(), (x) => x + 1),
      (x) => x % 2 === 0,
    ),
    size,
  );
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

async function* take(source, count) {
  let taken = 0;
  for await (const item of source) {
    yield item;
    if (++taken === count) break;
  }
}
