async function* g() {
  for (let i = 0; i < 3; i++) {
    let x;
    yield x;
    x = i;
  }
  let n = 0;
  do {
    let y;
    log(y);
    y = await n;
  } while (n++ < 2);
}
