// Loops in a lowered function over a lowered generator: every exit, with errors from both sides.
function* source(name) {
  try {
    yield 1;
    yield 2;
  } finally {
    log(name, 'closed');
    if (name === 'bad') throw 'closing failed';
  }
}
function* g() {
  for (const x of source('whole')) yield x;
  for (const x of source('break')) {
    yield x;
    break;
  }
  try {
    for (const x of source('bad')) throw (yield x) || 'body wins';
  } catch (e) {
    log('caught', e);
  }
  try {
    for (const x of source('bad')) break;
  } catch (e) {
    log('caught', e);
  }
  const [a, b = yield 'default'] = source('pattern');
  yield [a, b, ...source('spread')];
  label: for (const x of source('outer')) for (const y of source('inner')) continue label;
  return [...source('a'), ...source('b')];
}
