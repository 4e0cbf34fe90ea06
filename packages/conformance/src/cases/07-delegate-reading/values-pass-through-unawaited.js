// Values of an async delegate are passed through unawaited.
async function* g() {
  let n = 0;
  const p = later('inner');
  log(
    'returned',
    yield* foreign('d', { next: () => ({ value: n++ === 0 ? p : later('end'), done: n > 1 }) }),
  );
}
