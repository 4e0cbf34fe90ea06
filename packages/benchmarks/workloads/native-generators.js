// The third argument makes a native async generator, whatever this file was compiled by.
export async function* make(size, _depth, native) {
  yield* native(size);
}
