// Appended for the consumer "native", and never compiled.
async function nativeDrain(source) {
  let sum = 0;
  for await (const item of source) sum += typeof item === 'string' ? item.length : item;
  return sum;
}
function nativeSum(source) {
  let sum = 0;
  for (const item of source) sum += item;
  return sum;
}
async function* nativeNumbers(size) {
  for (let i = 0; i < size; i++) yield i;
}
