// Arrays of promises, strings, native and own async generators, sync generators, iterables of their own.
async function* own(n) {
  try {
    for (let i = 0; i < n; i++) yield later('own ' + i);
  } finally {
    log('own closed');
  }
}
function* sync() {
  try {
    yield later('from sync');
    yield 'plain';
  } finally {
    log('sync closed');
  }
}
async function collect(subject, most = 9) {
  const list = [];
  for await (const x of subject) if (list.push(x) === most) break;
  return list;
}
async function test() {
  log(await collect([later(1), 2, thenable(3)]));
  log(await collect('ab'));
  log(await collect(own(2)));
  log(await collect(own(5), 2));
  log(await collect(sync()));
  log(await collect(sync(), 1));
  log(await collect(new Set([later('s')])));
  log(await collect(await later([1])));
}
