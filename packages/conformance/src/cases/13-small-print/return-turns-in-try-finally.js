// flags: own-kind
const bodies = [
  async function* () {
    try {
      return;
    } finally {
      log('finally 0');
    }
  },
  async function* () {
    try {
      return undefined;
    } finally {
      log('finally 1');
    }
  },
  async function* () {
    try {
      return 1;
    } finally {
      await log('finally 2');
    }
  },
  async function* () {
    for (const x of [1]) {
      if (x) return;
    }
  },
  async function* () {
    for (const x of [1]) {
      if (x) return x;
    }
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
