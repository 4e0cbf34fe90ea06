// The slots of a finally are used afresh each time round.
async function* g() {
  const seen = [];
  for (const how of ['throw', 'none', 'break', 'none', 'continue', 'return']) {
    try {
      try {
        yield how;
        if (how === 'throw') throw 'T';
        if (how === 'continue') continue;
        if (how === 'return') return seen.join();
      } finally {
        seen.push(await how);
      }
      seen.push('normal');
    } catch (e) {
      seen.push(`caught ${e}`);
    }
  }
}
