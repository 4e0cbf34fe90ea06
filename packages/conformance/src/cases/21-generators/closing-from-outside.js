// `for…of`, patterns and spread close or exhaust ours exactly as the standard says.
function* g() {
  try {
    for (let i = 0; i < 4; i++) yield log('item', i);
    return 'end';
  } finally {
    log('closed');
  }
}
function test() {
  for (const x of g()) if (x === 1) break;
  try {
    for (const x of g()) throw 'body';
  } catch (e) {
    log('caught', e);
  }
  (() => {
    for (const x of g()) return x;
  })();
  outer: for (const a of [1, 2]) for (const b of g()) continue outer;
  const [a, b] = g();
  const [c, , ...rest] = g();
  log(a, b, c, rest, [...g()], Math.max(...g()));
  const [] = g();
  let x, y;
  [x, y = log('default')] = g();
  const it = g();
  const [first] = it;
  log(first, it.next(), [...it]);
}
