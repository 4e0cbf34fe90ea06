// Appended to a program on the current Node (with --expose-gc): bytes for each suspended generator or async function.
(async function () {
  const kept = new Array(config.size);
  const rounds = [];

  async function suspended() {
    const generator = program.make(3, 0);
    const { done } = await generator.next();
    if (done) throw new Error('it is not suspended');
    return generator;
  }

  for (let round = 0; round < 3; round++) {
    kept.fill(undefined);
    // What waits is held by what it waits for.
    const never = (kept.never = new Promise(() => {}));
    // Code and caches.
    for (let i = 0; i < 1000; i++) {
      kept[0] = program.wait ? program.wait(never) : await suspended();
    }
    kept[0] = undefined;
    gc();
    await null;
    gc();
    const before = process.memoryUsage().heapUsed;
    for (let i = 0; i < config.size; i++) {
      kept[i] = program.wait ? program.wait(never) : await suspended();
    }
    gc();
    await null;
    gc();
    rounds.push((process.memoryUsage().heapUsed - before) / config.size);
  }
  console.log('@@' + JSON.stringify({ bytes: rounds.sort((a, b) => a - b)[1] }));
})().catch((error) => console.log('@@' + JSON.stringify({ error: String(error) })));
