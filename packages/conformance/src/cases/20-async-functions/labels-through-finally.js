// Labelled jumps through nested `finally` blocks that await.
async function f() {
  const trace = [];
  outer: for (let i = 0; i < 4; i++) {
    try {
      inner: for (let j = 0; j < 3; j++) {
        try {
          await later();
          if (j === 1 && i === 0) continue outer;
          if (j === 1 && i === 1) break inner;
          if (i === 2) break outer;
          trace.push([i, j]);
        } finally {
          trace.push('finally ' + (await later(`${i}${j}`)));
        }
      }
      trace.push('after inner');
    } finally {
      trace.push('outer finally ' + (await later(i)));
    }
  }
  block: {
    try {
      await fail('x');
    } catch {
      break block;
    } finally {
      trace.push('block finally');
      await later();
    }
    trace.push('never');
  }
  return trace;
}
