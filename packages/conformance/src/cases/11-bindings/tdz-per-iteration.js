async function* g() {
  let read;
  for (let i = 0; i < 2; i++) {
    try {
      log(read ? read() : 'no closure', x);
    } catch (e) {
      log(e);
    }
    let x = yield i;
    read = () => x;
  }
}
