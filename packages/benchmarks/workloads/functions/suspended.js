// For the memory figures.
export async function wait(promise) {
  const value = await promise;
  return value;
}
