// A throw rejects with the very value, before and after the first await, out of a `catch` and out of a `finally`.
const marker = { marker: true };
const throwers = [
  async () => {
    throw marker;
  },
  async () => {
    await later();
    throw marker;
  },
  async () => {
    await fail(marker);
  },
  async () => {
    try {
      await fail('first');
    } catch {
      throw marker;
    }
  },
  async () => {
    try {
      await later();
    } finally {
      throw marker;
    }
  },
  async () => {
    try {
      throw 'lost';
    } finally {
      await later();
      throw marker;
    }
  },
  async () => undeclared,
  async () => {
    throw undefined;
  },
  async () => {
    throw later('a promise is a value here');
  },
];
async function test() {
  for (const thrower of throwers) {
    await thrower().then(
      () => log('never'),
      (e) => log(e === marker, e),
    );
  }
}
