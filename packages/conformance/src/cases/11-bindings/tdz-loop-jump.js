// `continue` and back: the binding is dead again.
async function* g() {
  let n = 0;
  let probe = () => 'none';
  while (n < 3) {
    try {
      log(probe());
    } catch (e) {
      log(e);
    }
    probe = () => late;
    n++;
    if (n === 2) continue;
    let late = yield n;
  }
  try {
    log(probe());
  } catch (e) {
    log(e);
  }
}
