async function* g() {
  if (yield 'a') yield 'then';
  else yield 'else';
  if (await 0) yield 'never';
  else if (yield 'b') log('else if');
  if (await 1) {
  }
  if ((yield 'c') && (await later(0))) yield 'never';
}
// drive: all
// drive: next() next(0) next() next() next()
