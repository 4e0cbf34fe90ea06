export function run(size) {
  let sum = 0;
  const numbers = make(size);
  for (let result = numbers.next(); !result.done; result = numbers.next()) sum += result.value;
  return sum;
}

function* make(size) {
  for (let i = 0; i < size; i++) yield i;
}
