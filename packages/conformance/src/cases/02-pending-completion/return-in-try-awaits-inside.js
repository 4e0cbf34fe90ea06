// `return p` is `return await p`, inside its try: a rejection is caught there.
async function* g() {
  try {
    return fail('rejected');
  } catch (e) {
    log('caught', e);
  } finally {
    log('finally');
  }
  return 'end';
}
