// Two instances of one function do not share anything.
function test() {
  const a = g('a');
  const b = g('b');
  return Promise.all([a.next(), b.next(), a.next(), b.return('x'), a.return('y'), b.next()]).then(
    (all) => log(all),
  );
}
async function* g(name) {
  let n = 0;
  try {
    for (;;) log(name, 'sent', yield `${name}${n++}`);
  } finally {
    log(name, 'finally', n);
  }
}
