/** Prints which rejections are reported as unhandled: of native async functions, and of lowered ones. The runtime comes on stdin. */
'use strict';
const vm = require('node:vm');
vm.runInThisContext(require('node:fs').readFileSync(0, 'utf8'));
const { startAsync } = globalThis.yieldFrom ?? vm.runInThisContext('yieldFrom');
const [DONE, AWAIT] = [0, 1];

const rejected = () => Promise.reject('rejected');
const late = () => new Promise((_, reject) => setImmediate(() => reject('late')));
const programs = {
  throws: [
    async () => {
      throw 'thrown';
    },
    () => {
      throw 'thrown';
    },
  ],
  'returns a rejected promise': [
    async () => rejected(),
    ($) => {
      $.value = rejected();
      return DONE;
    },
  ],
  'awaits, and throws': [
    async () => {
      await 1;
      throw 'thrown';
    },
    ($) => {
      if ($.state++ === 0) return AWAIT;
      throw 'thrown';
    },
  ],
  'awaits rejected promises': [
    async () => {
      await 1;
      await 2;
      await late();
    },
    ($) => {
      $.value = $.state < 2 ? $.state : late();
      $.state++;
      return AWAIT;
    },
  ],
  'catches what it awaits': [
    async () => {
      try {
        await rejected();
      } catch {
        await 1;
      }
    },
    ($) => {
      if ($.state === 2) return DONE;
      $.region = 1 - $.state;
      $.value = $.state === 0 ? rejected() : 1;
      $.state = $.state === 0 ? 3 : 2;
      return AWAIT;
    },
    [1, 0],
  ],
};

async function reported(run) {
  const seen = [];
  const listener = (reason, promise) => seen.push([reason, promise === result]);
  process.on('unhandledRejection', listener);
  const result = run();
  for (let i = 0; i < 4; i++) await new Promise((resolve) => setImmediate(resolve));
  process.off('unhandledRejection', listener);
  return seen;
}

(async () => {
  const log = {};
  for (const [name, [native, step, table]] of Object.entries(programs)) {
    log[name] = [await reported(native), await reported(() => startAsync(step, table))];
  }
  console.log(JSON.stringify(log));
})();
