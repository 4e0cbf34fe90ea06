// Thenables that throw, resolve twice, or never answer at once.
const odd = {
  throws: {
    then() {
      throw 'thrown by then';
    },
  },
  twice: {
    then(resolve, reject) {
      resolve('first');
      resolve('second');
      reject('third');
      throw 'fourth';
    },
  },
  rejects: {
    then(_, reject) {
      reject('rejected');
    },
  },
  nested: {
    then(resolve) {
      resolve({
        then(inner) {
          inner('deep');
        },
      });
    },
  },
  notCallable: { then: 'text' },
  get broken() {
    return {
      get then() {
        throw 'getter of then';
      },
    };
  },
};
async function test() {
  for (const name of ['throws', 'twice', 'rejects', 'nested', 'notCallable', 'broken']) {
    try {
      log(name, await odd[name]);
    } catch (e) {
      log(name, 'caught', e);
    }
  }
}
