async function* g() {
  let n = 0;
  while ((yield n) !== 's2') n++;
  do {
    n--;
    if (n > 5) continue;
    log('do', n);
  } while (await later(n > 0));
  do yield 'once';
  while (false);
  while (true) {
    if (n++ > 2) break;
    await n;
  }
  return n;
}
