async function* g() {
  log(
    await {
      then(yes, no) {
        yes('first');
        yes('second');
        no('third');
      },
    },
  );
  log(
    await {
      then(yes) {
        yes(thenable('nested'));
        throw 'ignored';
      },
    },
  );
  yield 'end';
}
