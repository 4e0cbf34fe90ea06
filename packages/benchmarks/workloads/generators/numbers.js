export function* make(size) {
  for (let i = 0; i < size; i++) yield i;
}
