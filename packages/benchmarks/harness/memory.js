// Appended to a program on the current Node (with --expose-gc): bytes for each suspended generator.
(async function () {
  const generators = new Array(config.size);
  const rounds = [];
  for (let round = 0; round < 3; round++) {
    generators.fill(undefined);
    for (let i = 0; i < 1000; i++) await program.make(3, 0).next(); // code and caches
    gc();
    await null;
    gc();
    const before = process.memoryUsage().heapUsed;
    for (let i = 0; i < config.size; i++) {
      const generator = program.make(3, 0);
      const { done } = await generator.next();
      if (done) throw new Error('it is not suspended');
      generators[i] = generator;
    }
    gc();
    await null;
    gc();
    rounds.push((process.memoryUsage().heapUsed - before) / config.size);
  }
  console.log('@@' + JSON.stringify({ bytes: rounds.sort((a, b) => a - b)[1] }));
})().catch((error) => console.log('@@' + JSON.stringify({ error: String(error) })));
