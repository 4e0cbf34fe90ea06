// A return is pending while `finally` awaits; it may be overridden, and its promise is not touched until the end.
async function waits() {
  try {
    return log('operand', thenable('r'));
  } finally {
    log('finally');
    await later();
    log('finally ends');
  }
}
async function overridden() {
  try {
    return 'first';
  } finally {
    await later();
    return 'second';
  }
}
async function cancelled() {
  for (const x of [1, 2]) {
    try {
      return x;
    } finally {
      await later();
      if (x === 1) continue;
      break;
    }
  }
  return 'went on';
}
async function replaced() {
  try {
    return 'lost';
  } finally {
    await fail('from finally');
  }
}
async function test() {
  log(await waits());
  log(await overridden());
  log(await cancelled());
  await replaced().then(null, (e) => log('rejected', e));
}
