import { async_generator, yield_, yield_from_ } from '@yield-from/runtime';

const LINE = /^(\S+) \[(.*?)\] "(\w+) (\S+)" (\d+) (\d+)ms$/;

/** The requests that lines of a log tell of; what is no request is counted and left out. */
export async function* requests(lines, report = {}) {
  report.skipped = 0;
  for await (const line of lines) {
    const found = LINE.exec(line);
    if (!found) {
      report.skipped++;
      continue;
    }
    const [, address, time, method, path, status, duration] = found;
    yield { address, time, method, path, status: +status, duration: +duration };
  }
}

/** Those that `test` accepts, at most `count` of them. */
export async function* first(count, items, test) {
  if (count === 0) return;
  for await (const item of items) {
    if (!test(item)) continue;
    yield item;
    if (--count === 0) return;
  }
}

/** Several logs one after the other, in the Python style; says between them where it is. */
export const concatenated = async_generator(async (logs) => {
  let total = 0;
  for (const log of logs) {
    const seen = { count: 0 };
    await yield_from_(counted(log, seen));
    total += seen.count;
    await yield_(`# ${seen.count} lines, ${total} in all`);
  }
});

const counted = async function* (items, seen) {
  for await (const item of items) {
    seen.count++;
    yield item;
  }
};

/** Groups of requests of one address that follow each other within `gap` lines, by look-ahead. */
export async function* sessions(items, gap) {
  const open = {};
  let index = 0;
  for await (const { address, path } of items) {
    index++;
    for (const other of Object.keys(open)) {
      if (index - open[other].last <= gap) continue;
      yield { address: other, paths: open[other].paths };
      delete open[other];
    }
    const { paths } = (open[address] ??= { paths: [], last: index });
    paths.push(path);
    open[address].last = index;
  }
  for (const address of Object.keys(open)) yield { address, paths: open[address].paths };
}
