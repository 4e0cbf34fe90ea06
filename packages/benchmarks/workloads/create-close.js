export function begin() {
  return Promise.resolve((i) => make().return(i));
}

async function* make() {
  yield 1;
}
