// Found by the fuzzer: statements that begin with a class, a function or a brace keep parentheses.
async function* g() {
  (class extends (await later(Object)) {});
  (class {
    static [await 's'] = 1;
  }).s;
  ((class {}).x, yield 1);
  (function () {})[await 'name'];
  ({})[await 'x'];
  ({ a: yield 2 }).a;
  ({ a: await 3 });
  [yield 'x'][0];
  let list = [1];
  (await list)[0]++;
  (() => {})(await 4);
}
