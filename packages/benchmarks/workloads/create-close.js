export function begin() {
  return (i) => make().return(i);
}

async function* make() {
  yield 1;
}
