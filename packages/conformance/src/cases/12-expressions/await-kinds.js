async function* g() {
  log(await undefined, await null, await 1, await later(later(2)), await thenable(3));
  try {
    await fail('a');
  } catch (e) {
    log('caught', e);
  }
  try {
    await {
      then(_, no) {
        no('b');
      },
    };
  } catch (e) {
    log('caught', e);
  }
  try {
    await {
      get then() {
        throw 'c';
      },
    };
  } catch (e) {
    log('caught', e);
  }
  try {
    await {
      then() {
        throw 'd';
      },
    };
  } catch (e) {
    log('caught', e);
  }
  log((await { then: 5 }) !== undefined, typeof (await (() => {})));
}
