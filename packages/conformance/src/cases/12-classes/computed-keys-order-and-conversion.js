// Not at Babel ES5: keys are converted after all of them are evaluated.
// flags: not-babel-es5
// A key is converted when its turn comes.
async function* g() {
  const key = (name) => ({ toString: () => log('toString', name) });
  class K {
    static [(log('a'), key('a'))]() {}
    static [(yield 'b', key('b'))]() {}
    static [(log('c'), key('c'))]() {}
  }
  yield Object.getOwnPropertyNames(K).slice(-3);
}
