// User names that a compiler might want for itself.
async function* g() {
  let $ = 1,
    s = 2,
    kind = 3,
    frame = 4,
    state = 5,
    _a = 6,
    step = 7,
    t = 8,
    yieldFrom1 = 9;
  for (let i = 0; i < 2; i++) {
    let value = yield [$, s, kind, frame, state, _a, step, t, yieldFrom1];
    [$, s] = [s, $];
    _a = () => value;
    t = { $, s, value };
  }
  yield [t, _a()];
}
