export function run(size) {
  let sum = 0;
  for (let i = 0; i < size; i++) sum += make(i).next().value;
  return sum;
}

function* make(i) {
  yield i;
}
