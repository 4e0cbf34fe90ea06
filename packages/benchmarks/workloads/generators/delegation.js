export function* make(size, depth) {
  if (depth === 0) for (let i = 0; i < size; i++) yield i;
  else yield* make(size, depth - 1);
}
