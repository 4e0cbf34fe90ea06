/**
 * Run by collection.spec.ts with --expose-gc on the built script: what becomes of generators that are dropped. Prints one line of JSON.
 */
const { readFileSync } = require('node:fs');
const { runInThisContext } = require('node:vm');

const R = runInThisContext(readFileSync(0, 'utf8') + '\n;yieldFrom');
const YIELD = 2;
const AWAIT = 1;
const DONE = 0;

const seen = [];
const hooks = { finalizer: (agen) => seen.push(agen) };

/** try { yield 1; await gate; yield 2 } finally { log.push(name) } */
const generator = R.defineAsyncGenerator((kind) => (name, log, gate) => {
  let pending;
  return R.start(
    kind,
    ($) => {
      switch ($.state) {
        case 0:
          $.region = 1;
          $.value = 1;
          $.state = 1;
          return YIELD;
        case 1:
          $.value = gate;
          $.state = 2;
          return AWAIT;
        case 2:
          $.value = 2;
          $.state = 1;
          return YIELD;
        case 3:
          $.region = 0;
          pending = $.value;
          log.push(name);
          throw pending;
        default:
          $.region = 0;
          log.push(name);
          return DONE;
      }
    },
    [3, 4],
  );
});
const outer = R.defineAsyncGenerator(
  (kind) => (inner) =>
    R.start(kind, ($) => {
      if ($.state === 1) return DONE;
      $.state = 1;
      return R.delegate($, inner);
    }),
);

/** Collects until `condition` holds, a bounded number of times. */
async function collectUntil(condition) {
  for (let round = 0; round < 50 && !condition(); round++) {
    global.gc();
    await new Promise(setImmediate);
  }
  return condition();
}

async function main() {
  const result = {};
  const log = [];

  // Without hooks nothing is watched.
  await (async () => void (await generator('unhooked', log).next()))();
  result.withoutHook = await collectUntil(() => seen.length > 0);

  R.set_asyncgen_hooks(hooks);
  await (async () => void (await generator('dropped', log).next()))();
  result.finalized = await collectUntil(() => seen.length === 1);
  result.isGenerator = R.isasyncgen(seen[0]) && seen[0] instanceof generator;
  await seen[0].aclose();
  result.closed = log.splice(0);

  seen.length = 0;
  await (async () => {
    generator('fresh', log);
    const closed = generator('closed', log);
    await closed.next();
    await closed.aclose();
    log.length = 0;
  })();
  result.freshOrFinished = await collectUntil(() => seen.length > 0);

  // At work when the last reference goes: reported once it is suspended.
  let open;
  const gate = new Promise((resolve) => (open = resolve));
  await (async () => {
    const g = generator('busy', log, gate);
    await g.next();
    void g.next();
  })();
  result.whileBusy = await collectUntil(() => seen.length > 0);
  open();
  result.afterBusy = await collectUntil(() => seen.length === 1);
  await seen[0].aclose();
  result.busyClosed = log.splice(0);

  // The finalizer is the one in force at the first request.
  seen.length = 0;
  await (async () => {
    const g = generator('early', log);
    await g.next();
    R.set_asyncgen_hooks({ finalizer: () => seen.push('late hook') });
  })();
  await collectUntil(() => seen.length === 1);
  result.hookOfFirstRequest = seen[0] !== 'late hook' && seen.length === 1;

  // A delegation is finalized from its outer generator, which closes the inner one.
  R.set_asyncgen_hooks(hooks);
  seen.length = 0;
  await (async () => void (await outer(generator('inner', log)).next()))();
  await collectUntil(() => seen.length === 1);
  result.outerOnly = seen.length === 1 && seen[0] instanceof outer;
  await seen[0].aclose();
  result.innerClosed = log.splice(0);

  console.log(JSON.stringify(result));
}

main();
