// A generator whose methods were changed is driven by the changed ones.
function* inner() {
  try {
    log(yield 1);
    log(yield 2);
  } finally {
    log('inner finally');
  }
  return 'inner end';
}
const patch = (key, it = inner()) => {
  const original = it[key];
  it[key] = function (...args) {
    log('patched', key, ...args);
    return original.apply(this, args);
  };
  return it;
};
function* g() {
  log(yield* patch('next'));
  for (const x of patch('return')) {
    yield x;
    break;
  }
  log([...patch('next')]);
  const [a] = patch('return');
  yield a;
  const it = inner();
  it[Symbol.iterator] = () => (log('own iterator'), ['x'][Symbol.iterator]());
  yield* it;
  for (const x of it) log(x);
}
