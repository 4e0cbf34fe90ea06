// `return;` and `return undefined` differ by a turn.
// flags: own-kind
const bodies = [
  async function* () {},
  async function* () {
    return;
  },
  async function* () {
    return undefined;
  },
  async function* () {
    return void 0;
  },
  async function* () {
    return await 1;
  },
  async function* () {
    return 1;
  },
];
function test() {
  return Promise.all(
    bodies.map((body, i) =>
      body()
        .next()
        .then((r) => log(i, r)),
    ),
  );
}
