/**
 * Memory: long runs with a flat heap, and the bytes of a suspended generator. Needs a build and --expose-gc.
 *
 *     pnpm --filter @yield-from/runtime memory              as Node gets it
 *     pnpm --filter @yield-from/runtime memory --every      as it is for every engine
 */
import { createRequire } from 'node:module';

const { define, delegate, start } = createRequire(import.meta.url)(
  process.argv.includes('--every') ? '../dist/index.js' : '../dist/index.private.js',
);
const [DONE, AWAIT, YIELD] = [0, 1, 2];

const count = define((kind) => (limit) => {
  let i = 0;
  return start(kind, ($) => {
    if (i === limit) {
      $.value = undefined;
      return DONE;
    }
    $.value = i++;
    return YIELD;
  });
});

const awaits = define((kind) => (limit) => {
  let i = 0;
  return start(kind, ($) => {
    if (i === limit) {
      $.value = i;
      return DONE;
    }
    $.value = i++ % 2 ? Promise.resolve(i) : i;
    return AWAIT;
  });
});

const chain = define(
  (kind) => (depth) =>
    start(
      kind,
      ($) => {
        if ($.state === 1) return DONE;
        if ($.state === 2) {
          $.region = 0;
          throw $.value;
        }
        $.state = 1;
        $.region = 1;
        if (depth > 0) return delegate($, chain(depth - 1));
        $.value = 'bottom';
        return YIELD;
      },
      [2, 0],
    ),
);

async function* nativeCount(limit) {
  for (let i = 0; i < limit; i++) yield i;
}

function heap() {
  gc();
  gc();
  return process.memoryUsage().heapUsed;
}
const megabytes = (bytes) => (bytes / 2 ** 20).toFixed(2) + ' MB';

/** Runs `work`, sampling the collected heap ten times on the way through `tick`. */
async function flat(name, total, work) {
  const samples = [];
  const started = heap();
  let seconds = performance.now();
  await work((i) => {
    if (i % (total / 10) === 0) samples.push(heap() - started);
  });
  seconds = (performance.now() - seconds) / 1000;
  const growth = samples[samples.length - 1] - samples[0];
  console.log(
    `${name}: heap after the first tenth +${megabytes(samples[0])}, after the last ${megabytes(growth)} more (${seconds.toFixed(1)} s)`,
  );
  if (growth > 2 ** 20) throw new Error(name + ' leaks');
}

await flat('10,000,000 items through one generator', 1e7, async (tick) => {
  for await (const i of count(1e7)) tick(i + 1);
});

await flat('1,000,000 awaits without a yield', 1e6, async (tick) => {
  let i = 0;
  const watched = define(
    (kind) => () =>
      start(kind, ($) => {
        if (i === 1e6) return DONE;
        tick(++i);
        $.value = i % 2 ? Promise.resolve(i) : i;
        return AWAIT;
      }),
  );
  await watched().next();
});
await awaits(10).next();

const DEPTH = 100_000;
for (const [name, end] of Object.entries({
  drained: (g) => g.next(),
  'thrown into': (g) => g.throw('x').catch((error) => ({ error })),
  closed: (g) => g.return('r'),
})) {
  const before = heap();
  const g = chain(DEPTH);
  const first = await g.next();
  const bytes = (heap() - before) / DEPTH;
  const last = await end(g);
  console.log(
    `a chain ${DEPTH} deep, ${bytes.toFixed(0)} bytes per level, ${name}:`,
    JSON.stringify([first, last]),
  );
}

async function bytesPerGenerator(make) {
  const before = heap();
  const live = [];
  for (let i = 0; i < 100_000; i++) {
    const g = make(5);
    await g.next();
    live.push(g);
  }
  return (heap() - before) / live.length;
}
const native = await bytesPerGenerator(nativeCount);
const ours = await bytesPerGenerator(count);
console.log(
  `bytes per suspended generator: ${ours.toFixed(0)}, native ${native.toFixed(0)}: ${(ours / native).toFixed(2)}`,
);
