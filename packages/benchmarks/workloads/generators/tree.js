export function* make(size, depth) {
  for (let i = 0; i < size; i++) yield* walk(tree(depth));
}

function* walk(node) {
  if (node === null) return;
  yield* walk(node.left);
  yield node.value;
  yield* walk(node.right);
}

function tree(depth) {
  return depth === 0 ? null : { left: tree(depth - 1), value: depth, right: tree(depth - 1) };
}
