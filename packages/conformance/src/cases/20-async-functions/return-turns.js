// `return v` resolves the promise: a promise takes two more turns, a thenable one, and `return await` is its own.
const watch = (name, promise) => promise.then((value) => log(name, value));
async function test() {
  const done = [
    watch('nothing', (async () => {})()),
    watch(
      'return;',
      (async () => {
        return;
      })(),
    ),
    watch('undefined', (async () => undefined)()),
    watch('value', (async () => 'v')()),
    watch('promise', (async () => later('p'))()),
    watch('return await', (async () => await later('a'))()),
    watch('thenable', (async () => thenable('t'))()),
    watch('call', (async () => (async () => 'c')())()),
    watch(
      'after await',
      (async () => {
        await later();
        return later('q');
      })(),
    ),
  ];
  log('called');
  for (const promise of done) await promise;
}
