async function* g() {
  for (const x of [1, , 3]) yield x;
  for (let [a, b] of new Map([['k', 'v']])) {
    a += '!';
    yield [a, b];
  }
  for (const x of yield 'subject') yield x;
  var list = [];
  for (list[list.length] of ['p', 'q']) await 0;
  yield list;
  for (const c of 'a😀') yield c;
}
// drive: next() next() next() next() next('pq') next() next() next() next()
// drive: all
